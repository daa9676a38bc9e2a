#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
"""Writes fixtures/: accounts with names and headers of several languages, in the encodings of people's exports.

What each file holds, name and industry, stands in fixtures/names.json. Run it again after a change; the files are
checked in, so that no test depends on Python's codecs.
"""
import codecs
import json
import pathlib

FOLDER = pathlib.Path(__file__).parent / "fixtures"

GERMAN = ["Firma", "Branche", "Währung", "Jahresumsatz"], [
    ["Müller & Söhne Maschinenbau GmbH", "Werkzeugmaschinen und Fördertechnik", "EUR", "184.000,50"],
    ["Größe „M“ Wäscherei KG", "Wäscherei, Büro Köln", "EUR", "12.500"],
    ["Åkerlund Øst A/S", "Möbel für Büros", "DKK", "1.000.000,00"],
]
FRENCH = ["Nom", "Secteur", "Devise", "Date de renouvellement"], [
    ["Société Générale d’Énergie", "énergie et réseaux", "EUR", "2027-04-01"],
    ["Œuvres & Forêts", "bois, papier : coût en €", "EUR", "2027-05-31"],
    ["Crêperie Hélène", "hôtellerie", "EUR", "13/06/2027"],
]
POLISH = ["Nazwa firmy", "Branża", "Waluta"], [
    ["Żółć i Wspólnicy sp. z o.o.", "usługi księgowe", "PLN"],
    ["Dvořák a synové s.r.o.", "výroba nábytku", "CZK"],
    ["Szőke Erzsébet Művek", "gépgyártás és üzemeltetés", "HUF"],
    ["Łódzkie Zakłady Włókiennicze", "włókiennictwo, odzież", "PLN"],
]
RUSSIAN = ["Компания", "Отрасль", "Валюта"], [
    ["Общество «Северная звезда»", "машиностроение и приборы", "RUB"],
    ["Щербаков и партнёры", "юридические услуги", "RUB"],
    ["Ёлкина Юлия, предприниматель", "розничная торговля", "RUB"],
]
JAPANESE = ["会社名", "業種", "通貨"], [
    ["株式会社山田製作所", "製造業、工作機械", "JPY"],
    ["鈴木ソフトウェア表示有限会社", "情報サービス業", "JPY"],
    ["髙橋ﾃｽﾄ工業", "建設と不動産", "JPY"],
]
CHINESE = ["公司名称", "行业", "币种"], [
    ["上海王氏信息技术有限公司", "信息技术，软件开发", "CNY"],
    ["北京李秀英贸易公司", "批发与零售", "CNY"],
    ["𠮷林镕机械厂", "机械制造", "CNY"],
]


def cell(text, delimiter):
    if any(c in text for c in (delimiter, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


def write(name, table, encoding, mark=b"", delimiter=",", line_end="\r\n"):
    header, rows = table
    text = "".join(delimiter.join(cell(value, delimiter) for value in row) + line_end for row in [header] + rows)
    (FOLDER / f"{name}.csv").write_bytes(mark + text.encode(encoding))
    return {row[0]: row[1] for row in rows}


FOLDER.mkdir(exist_ok=True)
names = {
    "utf-8": write("utf-8", GERMAN, "utf-8"),
    "utf-8-bom": write("utf-8-bom", JAPANESE, "utf-8", codecs.BOM_UTF8, ";"),
    "utf-16le": write("utf-16le", CHINESE, "utf-16-le", codecs.BOM_UTF16_LE, "\t"),
    "utf-16be": write("utf-16be", RUSSIAN, "utf-16-be", codecs.BOM_UTF16_BE),
    "windows-1252": write("windows-1252", GERMAN, "cp1252", delimiter=";"),
    "windows-1250": write("windows-1250", POLISH, "cp1250", delimiter=";"),
    "iso-8859-15": write("iso-8859-15", FRENCH[:1] + ([[c.replace("’", "'") for c in row] for row in FRENCH[1]],),
                         "iso-8859-15", line_end="\n"),
    "koi8-r": write("koi8-r", (RUSSIAN[0], [[c.replace("«", '"').replace("»", '"') for c in row]
                                            for row in RUSSIAN[1]]), "koi8-r", delimiter="\t", line_end="\n"),
    "shift_jis": write("shift_jis", JAPANESE, "cp932"),
    "gb18030": write("gb18030", CHINESE, "gb18030", delimiter="|"),
}
(FOLDER / "names.json").write_text(json.dumps(names, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
