import pytest

from records.file_kinds import JPEG as JPEG_KIND
from records.file_kinds import PDF as PDF_KIND
from records.file_kinds import clean_name, kind_of
from tests.records.files import EXCEL, JPEG, OPEN_DOCUMENT, OPEN_TEXT, PDF, PNG, WORD, packed


@pytest.mark.parametrize(
    ("data", "name", "label"),
    [
        (PDF, "minutes.exe", "PDF"),
        (PNG, "chart", "PNG picture"),
        (JPEG, "photo.jpeg", "JPEG picture"),
        (WORD, "letter.doc", "Word document"),
        (EXCEL, "rota.xlsx", "Excel workbook"),
        (OPEN_DOCUMENT, "letter.odt", "OpenDocument text"),
        (b"Agreed on 4 February\n", "note", "Text"),
        (b"\xef\xbb\xbfname,n\r\nA,1\r\n", "rota.CSV", "CSV table"),
        ("cost,£5 \u2013 about".encode("cp1252"), "cost.csv", "CSV table"),
    ],
)
def test_a_file_is_what_its_bytes_are_whatever_it_is_called(data, name, label):
    assert kind_of(data, name).label == label


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"  \n<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"\xef\xbb\xbf<html></html>",
        b"<?xml version='1.0'?><x/>",
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02\x01",
        b"#!/bin/sh\nrm\x00",
        b"GIF89a\x01\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word",
        b"\x81\x8d broken",
        b" %PDF-1.7 not at its beginning \x00",
        b"   \n",
        b"PK\x03\x04 no archive",
        packed("anything.txt"),
        packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        packed("[Content_Types].xml", "ppt/presentation.xml"),
        packed("word/document.xml"),
        packed("content.xml", first=("mimetype", f"{OPEN_TEXT}-master")),
    ],
)
@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.csv"])
def test_what_a_browser_might_run_or_nobody_can_read_is_of_no_kind(data, name):
    assert kind_of(data, name) is None


def test_a_package_of_very_many_parts_is_of_no_kind():
    parts = ("[Content_Types].xml", "word/document.xml", *(f"p{n}" for n in range(5_000)))

    assert kind_of(packed(*parts), "letter.docx") is None


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Minutes of 4 February.pdf", "Minutes of 4 February.pdf"),
        ("MINUTES.PDF", "MINUTES.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\Ann\\minutes.pdf", "minutes.pdf"),
        ("minutes.exe", "minutes.exe.pdf"),
        ("agreed 3.4", "agreed 3.4.pdf"),
        ("cab\u202efdp.exe", "cab fdp.exe.pdf"),
        ('a<b>:"c"|d?*\n.pdf', "a b c d.pdf"),
        ("  .hidden  ", "hidden.pdf"),
        ("", "file.pdf"),
        (".pdf", "pdf.pdf"),
        ("Cafe\u0301.pdf", "Café.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_name_is_kept_without_what_a_file_name_should_not_hold(name, clean):
    assert clean_name(name, PDF_KIND) == clean


def test_a_picture_keeps_either_ending():
    assert clean_name("photo.jpeg", JPEG_KIND) == "photo.jpeg"
    assert clean_name("photo.png", JPEG_KIND) == "photo.png.jpg"
