"""`Source` to `Document`: lines, headings, sections, statements, tables; nothing of the file is dropped."""
