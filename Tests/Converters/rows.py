"""Prints an office file as somebody's few lines of Python do: rows.py FORM FILE, FORM one of docx, csv, semicolon, tsv, pandas-csv,
pandas-markdown, pandas-index, pandas-html."""
import csv
import sys


def docx(path):
    import docx
    from docx.table import Table

    for block in docx.Document(path).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                print("\t".join(cell.text.replace("\n", " ") for cell in row.cells))
        else:
            print(block.text)


def sheets(path, separator):
    import openpyxl

    writer = csv.writer(sys.stdout, delimiter=separator)
    for sheet in openpyxl.load_workbook(path, data_only=True):
        print(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            writer.writerow(["" if value is None else value for value in row])


def frames(path, form):
    import pandas

    header = 0 if form == "pandas-index" else None
    for name, frame in pandas.read_excel(path, sheet_name=None, header=header).items():
        if form == "pandas-csv":
            print(name, frame.to_csv(index=False, header=False), sep="\n")
        elif form == "pandas-html":
            print(f"<h2>{name}</h2>", frame.to_html(), sep="\n")
        else:
            print(f"## {name}", frame.to_markdown(index=form == "pandas-index"), sep="\n")


if __name__ == "__main__":
    form, path = sys.argv[1:]
    if form == "docx":
        docx(path)
    elif form in ("csv", "semicolon", "tsv"):
        sheets(path, {"csv": ",", "semicolon": ";", "tsv": "\t"}[form])
    else:
        frames(path, form)
