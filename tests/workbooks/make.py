"""Makes the workbooks of this folder: openpyxl writes the cells, LibreOffice writes the files that the tests read.

    python tests/workbooks/make.py

Needs openpyxl 3.1 and `soffice` (LibreOffice 7.4). `ats6-fano.xlsx` and `.ods` are the demonstration dataset as a planner would have
it: codes as text, numbers and days as such. `dirty.xlsx` and `.ods` hold every mistake that `tests/workbooks.rs` names. `password.ods` is
one that LibreOffice protected by a password; making it needs python3-uno too, and is left out where that is not there.
"""

import csv
import datetime
import re
import subprocess
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
DEMONSTRATION = HERE.parent.parent / "datasets" / "ats6-fano"
TABLES = [
    "enti", "servizi", "bisogni", "comuni", "tipi_bisogno", "risponde", "legami", "partecipazione", "tavoli", "popolazione", "livelli",
]
TEXT = {"id", "comune", "codice_istat", "codice_fiscale", "serve", "da", "a", "codice", "tipo"}


def typed(column, text):
    """A cell as somebody who types it gets it: a number, a day, or text."""
    if column in TEXT:
        return text
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"-?\d+,\d+", text):
        return float(text.replace(",", "."))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    return text


def demonstration():
    book = Workbook()
    book.remove(book.active)
    for table in TABLES:
        sheet = book.create_sheet(table)
        with open(DEMONSTRATION / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        sheet.append(rows[0])
        for row in rows[1:]:
            sheet.append([typed(column, text) if text else None for column, text in zip(rows[0], row)])
            for column, cell in zip(rows[0], sheet[sheet.max_row]):
                if column in TEXT and cell.value is not None:
                    cell.number_format = "@"
    return book


def dirty():
    book = Workbook()
    notes = book.active
    notes.title = "Istruzioni"
    notes["A1"] = "Questo foglio spiega come riempire gli altri (dati dimostrativi)"

    organizations = book.create_sheet("Elenco associazioni")
    organizations["A1"] = "Associazioni dimostrative dell'ambito, aggiornate a ottobre"
    organizations.append([])
    organizations.append(["ID ", "NOME", "Tipo", "Comune", "Latitudine", "Longitudine", "Volontari", "Ha \n risposto"])
    organizations.append(["comune", "Comune di Fano", "ente pubblico", 41013, 43.84052, 13.01665, None, "sì"])
    organizations.append(["vela", "SanitÃ\u00a0 e Vela", "associazione", "FANO", "43,84", "13,01", "1.250", "SI"])
    organizations.append(["orti", "Orti di Barchi", "associazione", "Barchi", None, None, "n.d.", "x"])
    organizations.append(["filo", "Il Filo", "cooperativa", "Terre Roveresche", None, None, "=1/0", "no"])
    organizations.append(["rete", "La Rete", "gruppo", "Fanno", None, None, "una decina", "forse"])
    organizations.append(["rete", "La Rete", "gruppo informale", "041013", None, None, 12, None])

    services = book.create_sheet("servizi")
    services.append(["id", "nome", "ente", "comune", "serve", "capienza", "unita", "stato", "aggiornato_al"])
    services.append(["sportello", "Sportello", "comune", "041013", "*", 40, "persone", "attivo", datetime.date(2023, 6, 30)])
    services.append(["mensa", "Mensa", "vela|filo", 41013, "Fano|041070", 30, "posti", "attivo", 45107])
    services.append(["nido", "Nido", None, "041013", None, 1000, "ore", "attivo", "30/06/2023"])

    needs = book.create_sheet("BISOGNI")
    needs.append(["tipo", "comune", "persone", "anno"])
    needs.append(["anziani-soli", "041013", "62.901", 2023])
    needs.append(["cibo", "041013", 35, 2023])
    needs.append([None, "041070", 4, 2023])
    needs.append([None, "041051", "<3", 2023])
    needs.merge_cells("A3:A5")

    places = book.create_sheet("comuni")
    places.append(["codice_istat", "nome", "superficie_km2", "popolazione"])
    places.append([41013, "Fano", 119.49, "59.785"])
    places.append(["041070", "Terre Roveresche", 69.93, "5.185"])
    places.append(["041051", "San Costanzo", 40.6, "4.545"])

    answers = book.create_sheet("risponde")
    answers.append(["servizio", "tipo_bisogno"])
    answers.append(["sportello", "anziani-soli"])
    answers.append(["mensa", "cibo"])

    ties = book.create_sheet("legami")
    ties.append(["da", "a", "tipo", "forza"])
    ties.append(["comune", "vela", "collabora", 3])
    ties.append(["comune", "filo", "finanzia", "5"])
    ties.append(["vela", "vella", "invia", 2])
    return book


def save(book, name):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.xlsx"
        book.save(source)
        for ending in ["ods", "xlsx"]:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            subprocess.run(
                ["soffice", "--headless", profile, "--convert-to", ending, "--outdir", f"{folder}/{ending}", source], check=True
            )
            (HERE / f"{name}.{ending}").write_bytes((Path(folder) / ending / f"{name}.{ending}").read_bytes())


def save_locked(name):
    """A sheet of organizations that a password protects, which only LibreOffice's own interface can store."""
    import uno
    from com.sun.star.beans import PropertyValue

    def option(key, value):
        made = PropertyValue()
        made.Name, made.Value = key, value
        return made

    with tempfile.TemporaryDirectory() as folder:
        pipe = "pipe,name=tessuto;urp;"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        office = subprocess.Popen(["soffice", "--headless", "--norestore", profile, f"--accept={pipe}"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:{pipe}StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True),))
        sheet = document.Sheets.getByIndex(0)
        sheet.Name = "enti"
        for row, cells in enumerate([("id", "nome"), ("a", "Ente dimostrativo")]):
            for column, text in enumerate(cells):
                sheet.getCellByPosition(column, row).String = text
        path = (HERE / f"{name}.ods").as_uri()
        document.storeToURL(path, (option("FilterName", "calc8"), option("Password", "dimostrativa")))
        document.close(True)
        desktop.terminate()
        office.wait(20)


save(demonstration(), "ats6-fano")
save(dirty(), "dirty")
try:
    save_locked("password")
except ImportError:
    print("python3-uno is not there: password.ods stays as it is")
