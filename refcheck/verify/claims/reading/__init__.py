"""A claim and a page taken apart: sentences, words, names, figures and dates."""
