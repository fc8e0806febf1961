"""Where on a page the pieces of a quotation stand."""
