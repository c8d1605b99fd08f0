"""Makes the workbooks of this folder with programs that people use: openpyxl, XlsxWriter, LibreOffice (soffice).

    pip install openpyxl xlsxwriter && python make.py
"""

import csv
import datetime
import random
import subprocess
import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Font

HEADER = ['数据年月', '商品编码', '贸易伙伴编码', '贸易方式编码', '第一数量', '第一计量单位', '人民币', '美元']
FORMATS = ['yyyy"年"m"月"', '00000000', '000', '00', '#,##0.###', 'General', '#,##0.00_);(#,##0.00)', '[$$-409]#,##0.00']


def table():
    random.seed(5)
    for month in (202105, 202106):
        for product in ('84295212', '01012100', '07132090'):
            for market in ('502', '133'):
                for regime in ('10', '14'):
                    usd = random.randrange(100, 10_000_000)
                    quantity = random.randrange(1, 1_000_000) / 1000
                    yield [month, product, market, regime, quantity, '千克', usd * 65 // 10 / 100, usd / 100]


ROWS = list(table())


def write_csv():
    with open('table.csv', 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows([HEADER, *ROWS])


def write_openpyxl():
    """Codes as numbers with formats that give the zeros back, months as days."""
    book = Workbook()
    sheet = book.active
    sheet.title = '出口'
    sheet.append(HEADER)
    for month, product, market, regime, *rest in ROWS:
        sheet.append([datetime.date(month // 100, month % 100, 1), int(product), int(market), int(regime), *rest])
    for row in sheet.iter_rows(min_row=2):
        for cell, code in zip(row, FORMATS):
            cell.number_format = code
    book.save('openpyxl.xlsx')
    book.epoch = datetime.datetime(1904, 1, 1)
    book.save('openpyxl-1904.xlsx')


def write_xlsxwriter():
    """Codes as text."""
    book = xlsxwriter.Workbook('xlsxwriter.xlsx')
    book.set_properties({'created': datetime.datetime(2021, 7, 1)})
    sheet = book.add_worksheet('出口')
    sheet.write_row(0, 0, HEADER)
    for number, row in enumerate(ROWS, 1):
        for column, value in enumerate(row):
            (sheet.write_string if isinstance(value, str) else sheet.write_number)(number, column, value)
    book.close()


def write_traps():
    """What Excel does to tables: a sheet each."""
    book = Workbook()
    good = book.active
    good.title = '出口'
    top = ['数据年月', '商品编码', '贸易伙伴编码', '贸易方式编码', '金额', None]
    good.append(['湖南省长沙市出口商品'])
    good.append(top)
    good.append([None, None, None, None, '人民币', '美元'])
    for place in ('A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'A1:F1'):
        good.merge_cells(place)
    good.append([202105, '84295212', '502', '10', 6.5, 1])
    good.append([202105, '01012100', '502', '10', 1234.560000000002, 190.1])
    good.append([202105, 1012100, '133', '10', 13, 2])
    good.append([202105, '84295212', '133', '#N/A', 13, 2])
    good['D7'].data_type = 'e'
    good.append([202105, '84295212', '133', '14', '=E4*2', 2])
    good.append([202105, '84295212', '410', '10', 13000, 2000])
    good['E9'].number_format = '#,##0.0,'
    good.append([202105, '84295212', '410', '14', 13, 2])
    good['E10'].number_format = '"$"0.00'
    good.append([202105, '84295212', '410', '15', 13, 2])
    good['F11'].number_format = '0.00"万美元"'
    good.append(['2021-05', '84295212', '304', '10', '13.00', '2.00'])
    good.row_dimensions[4].hidden = True
    good['A4'].font = Font(bold=True)
    hidden = book.create_sheet('隐藏的')
    hidden.append(HEADER)
    hidden.append(ROWS[0])
    hidden.sheet_state = 'hidden'
    very = book.create_sheet('深藏的')
    very.append(HEADER)
    very.append(ROWS[0])
    very.sheet_state = 'veryHidden'
    notes = book.create_sheet('说明')
    notes.append(['本表由统计科编制', '请勿外传'])
    book.create_sheet('空表')
    imports = book.create_sheet('进口')
    imports.append(HEADER)
    imports.append(ROWS[0])
    book.save('traps.xlsx')


def convert(name, forms):
    for form in forms:
        subprocess.run(['soffice', '--headless', '--convert-to', form, '--outdir', 'libreoffice', name], check=True)


write_csv()
write_openpyxl()
write_xlsxwriter()
write_traps()
convert('openpyxl.xlsx', ['xlsx', 'xls', 'ods', 'html'])
convert('traps.xlsx', ['xls', 'ods'])
