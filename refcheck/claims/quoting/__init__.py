"""Which words of a draft are quoted: marks, blocks, transcripts; titles and scare quotes told apart."""
