"""Cuts a page of the generator or a published text into paragraphs and tables, for the makers of office files."""
import html
import re
from html.parser import HTMLParser


class Blocks(HTMLParser):
    """Paragraphs as str, tables as lists of rows of (text, columns, rows)."""

    def __init__(self):
        super().__init__()
        self.blocks, self.table, self.row, self.cell, self.text = [], None, None, None, []

    def paragraph(self):
        for line in "".join(self.text).split("\n"):
            if line.strip():
                self.blocks.append(line.strip())
        self.text = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "table":
            self.paragraph()
            self.table = []
        elif tag == "tr":
            self.row = []
        elif tag in ("td", "th"):
            self.cell = ([], int(values.get("colspan") or 1), int(values.get("rowspan") or 1))
        elif tag == "br":
            (self.cell[0] if self.cell else self.text).append("\n")
        elif tag in ("p", "div") and not self.cell:
            self.paragraph()

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell:
            text = "\n".join(line.strip() for line in "".join(self.cell[0]).split("\n") if line.strip())
            self.row.append((text, self.cell[1], self.cell[2]))
            self.cell = None
        elif tag == "tr" and self.row is not None:
            self.table.append(self.row)
            self.row = None
        elif tag == "table":
            self.blocks.append(self.table)
            self.table = None

    def handle_data(self, data):
        if self.cell:
            self.cell[0].append(data)
        elif self.table is None:
            self.text.append(data)


def page(text):
    parser = Blocks()
    parser.feed(text)
    parser.paragraph()
    return parser.blocks


def lines(cell):
    return "\n".join(line.strip() for line in cell.split("<br>") if line.strip())


def published(text):
    """A text of pipes, tabs, or lines that are a cell each behind a tab, with a blank line behind each row."""
    text = re.sub("</?b>|<p>", "", text).replace("</p>", "<br>")
    items, rows, cells = [], [], []
    hasCellLines = all(line.startswith("\t") and line.count("\t") == 1 for line in text.split("\n") if "\t" in line)

    def end_row():
        if cells:
            rows.append([(lines(cell), 1, 1) for cell in cells])
        cells.clear()

    def end_table():
        end_row()
        if rows:
            items.append(list(rows))
        rows.clear()

    for line in text.split("\n"):
        if line.startswith("|"):
            fields = [field.strip() for field in line.strip()[1:-1].split("|")]
            if not all(re.fullmatch(r":?-+:?", field) for field in fields):
                rows.append([(lines(field), 1, 1) for field in fields])
        elif "\t" in line and hasCellLines:
            cells.append(line.strip())
        elif "\t" in line:
            rows.append([(lines(field), 1, 1) for field in line.split("\t")])
        elif line.strip():
            end_table()
            items.append(line.strip())
        else:
            end_row()
    end_table()
    return items


def read(path):
    """The paragraphs and tables of a text: a page where it holds tables of HTML."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # Marks of headings and bookmarks are no text of an office file.
    text = re.sub(r"(?m)^#+ |\[bookmark: [^]]*\]", "", text)
    return page(text) if "<td" in text else published(text)


def grid(table):
    """Every printed cell with its 0-based place: (row, column, text, columns, rows), and the size."""
    taken, cells, width = set(), [], 0
    for index, row in enumerate(table):
        column = 0
        for text, columns, rows in row:
            while (index, column) in taken:
                column += 1
            rows = min(rows, len(table) - index)
            for r in range(rows):
                for c in range(columns):
                    taken.add((index + r, column + c))
            cells.append((index, column, text, columns, rows))
            column += columns
            width = max(width, column)
    return cells, len(table), width
