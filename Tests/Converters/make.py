"""Makes office files of texts: make.py PAGE.txt OUT.docx|OUT.xlsx"""
import re
import sys

import blocks

NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$")


def widths(cells, width):
    """How wide the columns are, in characters, as somebody would set them."""
    found = [4] * width
    for _, column, text, columns, _ in cells:
        if columns == 1:
            longest = max((sum(1 if char.isascii() else 2 for char in line) for line in text.split("\n")), default=0)
            # Numbers are kept whole, words are wrapped.
            found[column] = max(found[column], longest + 2 if NUMBER.match(text) else min(longest + 2, 18))
    return found


def height(text, columns):
    """How many lines a text takes in a cell of these columns, as a program that prints sets them."""
    room = max(sum(columns) - 1, 2)
    total = 0
    for line in text.split("\n"):
        total += max(1, -(-sum(1 if char.isascii() else 2 for char in line) // int(room)))
    return total


def word(items, path):
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    document.styles["Normal"].font.size = docx.shared.Pt(8)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = docx.shared.Cm(29.7), docx.shared.Cm(21)
    section.left_margin = section.right_margin = docx.shared.Cm(1.5)
    for item in items:
        if isinstance(item, str):
            document.add_paragraph(item)
            continue
        cells, height, width = blocks.grid(item)
        if not cells:
            continue
        table = document.add_table(height, width, "Table Grid")
        shares = widths(cells, width)
        for column, share in zip(table._tbl.tblGrid.gridCol_lst, shares):
            column.w = docx.shared.Cm(26.7 * share / sum(shares))
        # Cells by hand: the library's own access is quadratic.
        starts = {(row, column): (text, columns, rows) for row, column, text, columns, rows in cells}
        covered = {}
        for (row, column), (text, columns, rows) in starts.items():
            for below in range(1, rows):
                covered[row + below, column] = columns
        for row, element in enumerate(table._tbl.tr_lst):
            for old in list(element.tc_lst):
                element.remove(old)
            column = 0
            while column < width:
                text, columns, rows = starts.get((row, column), ("", covered.get((row, column), 1), 1))
                cell = OxmlElement("w:tc")
                properties = OxmlElement("w:tcPr")
                if columns > 1:
                    span = OxmlElement("w:gridSpan")
                    span.set(qn("w:val"), str(columns))
                    properties.append(span)
                if rows > 1 or (row, column) in covered:
                    merge = OxmlElement("w:vMerge")
                    if rows > 1:
                        merge.set(qn("w:val"), "restart")
                    properties.append(merge)
                cell.append(properties)
                for line in text.split("\n"):
                    paragraph = OxmlElement("w:p")
                    run = OxmlElement("w:r")
                    content = OxmlElement("w:t")
                    content.text = line
                    run.append(content)
                    paragraph.append(run)
                    cell.append(paragraph)
                element.append(cell)
                column += columns
    # Word ends every document with a paragraph, and programs count on it.
    document.add_paragraph()
    document.save(path)


def workbook(items, path):
    import openpyxl
    from openpyxl.utils import get_column_letter
    from openpyxl.styles import Alignment, Border, Side
    from openpyxl.worksheet.properties import PageSetupProperties

    thin = Side(style="thin")
    ruled = Border(left=thin, right=thin, top=thin, bottom=thin)

    book = openpyxl.Workbook()
    book.remove(book.active)
    waiting, sheet = [], None
    for item in items:
        if isinstance(item, str):
            waiting.append(item)
            continue
        cells, height_of_grid, width = blocks.grid(item)
        sheet = book.create_sheet(f"表{len(book.worksheets) + 1:02d}")
        top = 0
        for line in waiting:
            top += 1
            sheet.cell(top, 1, line)
            if width > 1:
                sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=width)
        waiting = []
        sheet.page_setup.orientation = "landscape"
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToHeight = 0
        shares = widths(cells, width)
        for column, share in enumerate(shares):
            sheet.column_dimensions[get_column_letter(column + 1)].width = share
        for row in range(height_of_grid):
            for column in range(width):
                sheet.cell(top + row + 1, column + 1).border = ruled
                sheet.cell(top + row + 1, column + 1).alignment = Alignment(wrap_text=True)
        # A program that prints makes its rows as high as their texts; a file without heights is cut.
        heights = [1] * height_of_grid
        for row, column, text, columns, rows in cells:
            if rows == 1:
                heights[row] = max(heights[row], height(text, shares[column:column + columns]))
        for row, lines in enumerate(heights):
            sheet.row_dimensions[top + row + 1].height = 15 * lines
        for row, column, text, columns, rows in cells:
            cell = sheet.cell(top + row + 1, column + 1)
            match = NUMBER.match(text)
            if match and not re.match(r"0\d", text) and len(text) < 15 and not (text.isdigit() and len(text) >= 3):
                cell.value = float(text.replace(",", ""))
                places = len(match.group(3) or ".") - 1
                code = ("#,##0" if "," in text else "0") + ("." + "0" * places if places else "")
                cell.number_format = code
            else:
                cell.value = text or None
            if columns > 1 or rows > 1:
                sheet.merge_cells(start_row=top + row + 1, start_column=column + 1, end_row=top + row + rows, end_column=column + columns)
    if waiting:
        sheet = book.create_sheet("说明")
        for line in waiting:
            sheet.append([line])
    book.save(path)


if __name__ == "__main__":
    items = blocks.read(sys.argv[1])
    (word if sys.argv[2].endswith(".docx") else workbook)(items, sys.argv[2])
