"""Pure text work that several stages share: normalization, sentences, dates, numbers, addresses, outlets."""
