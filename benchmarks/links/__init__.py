"""The race: refcheck and other link checkers on the same local web, in one run. Nothing is asked of the network."""
