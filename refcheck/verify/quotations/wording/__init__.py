"""What differs between a quotation and its place on the page, word by word, and what is excused."""
