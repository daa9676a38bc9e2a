#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
"""Writes fixtures/: the same kind of list in every encoding that people's exports come in.

Each fixture has a twin NAME.expected.json with its rows, which is written from the same texts in UTF-8. Run it
again after a change; the files are checked in, so that no test depends on Python's codecs.
"""
import codecs
import json
import pathlib

FOLDER = pathlib.Path(__file__).parent / "fixtures"
HEADER = ["First Name", "Last Name", "Email", "Title", "Notes"]

WESTERN = [
    ["Françoise", "Lefèvre", "francoise.lefevre@example.fr", "Responsable de l’équipe", "préfère le téléphone"],
    ["Jürgen", "Groß", "juergen.gross@example.de", "Leiter Qualität", "Größe „M“, Büro 3"],
    ["Íñigo", "Núñez", "inigo.nunez@example.es", "Jefe de sección", "¿mañana?"],
    ["Åsa", "Öberg", "asa.oberg@example.se", "Ansvarig", "nås på förmiddagen"],
]
LATIN9 = [
    ["Zoë", "Bœuf", "zoe.boeuf@example.be", "Œnologue", "coût : 30 €"],
    ["Štepan", "Žák", "stepan.zak@example.cz", "Správce", "5 €"],
    ["Hélène", "Ÿ", "helene.y@example.fr", "Ingénieure", "à rappeler, très intéressée"],
]
CENTRAL = [
    ["Łukasz", "Żółć", "lukasz.zolc@example.pl", "Kierownik działu", "proszę dzwonić po południu"],
    ["Jiří", "Dvořák", "jiri.dvorak@example.cz", "Vedoucí týmu", "raději e-mailem, ne telefonem"],
    ["Szőke", "Erzsébet", "erzsebet.szoke@example.hu", "Üzemeltetési vezető", "délelőtt elérhető"],
    ["Małgorzata", "Wiśniewska", "malgorzata@example.pl", "Główna księgowa", "spotkanie w środę"],
]
RUSSIAN = [
    ["Наталья", "Соколова", "natalia.sokolova@example.ru", "Руководитель отдела", "просит писать по-русски"],
    ["Алексей", "Щербаков", "aleksei@example.ru", "Системный администратор", "перезвонить в пятницу"],
    ["Юлия", "Ёлкина", "julia@example.ru", "Инженер", "новый контакт, раньше не писали"],
]
JAPANESE = [
    ["花子", "山田", "hanako.yamada@example.jp", "情報システム部長", "午前中に連絡してください"],
    ["太郎", "鈴木", "taro.suzuki@example.jp", "ソフトウェア表示担当", "能力表を送る、構成は未定"],
    ["さくら", "髙橋", "sakura@example.jp", "エンジニア", "ﾃｽﾄ環境の担当者です"],
]
CHINESE = [
    ["伟", "王", "wei.wang@example.cn", "信息技术部经理", "请用中文联系，上午方便"],
    ["秀英", "李", "xiuying.li@example.cn", "系统管理员", "已经参加过培训"],
    ["𠮷", "镕", "rong@example.cn", "工程师", "名字里有生僻字㐂"],
]
MIXED = WESTERN[:2] + CENTRAL[:2] + RUSSIAN[:1] + JAPANESE[:1] + CHINESE[2:] + [
    ["Ελένη", "Παπαδοπούλου", "eleni@example.gr", "Διευθύντρια", "two lines:\nαύριο, 10:00"],
    ["नेहा", "शर्मा", "neha@example.in", "Lead 🚀", 'says "hello"'],
]


def cell(text, delimiter):
    if any(c in text for c in (delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def write(name, rows, encoding, mark=b"", delimiter=",", line_end="\r\n", first=""):
    text = first + "".join(
        delimiter.join(cell(value, delimiter) for value in row) + line_end for row in [HEADER] + rows)
    (FOLDER / f"{name}.csv").write_bytes(mark + text.encode(encoding))
    expected = json.dumps({"encoding": name, "rows": [HEADER] + rows}, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.expected.json").write_text(expected + "\n", encoding="utf-8")


FOLDER.mkdir(exist_ok=True)
write("utf-8", MIXED, "utf-8")
write("utf-8-bom", MIXED, "utf-8", codecs.BOM_UTF8, ";")
write("utf-16le", MIXED, "utf-16-le", codecs.BOM_UTF16_LE, "\t")
write("utf-16be", MIXED, "utf-16-be", codecs.BOM_UTF16_BE)
write("utf-16le-unmarked", MIXED, "utf-16-le", delimiter=";")
write("utf-16be-unmarked", MIXED, "utf-16-be", delimiter=";", line_end="\n")
write("windows-1252", WESTERN, "cp1252", delimiter=";")
write("windows-1250", CENTRAL, "cp1250", delimiter=";")
write("iso-8859-15", LATIN9, "iso-8859-15", line_end="\n")
write("koi8-r", RUSSIAN, "koi8-r", delimiter="\t", line_end="\n")
write("shift_jis", JAPANESE, "cp932")
write("gb18030", CHINESE, "gb18030", delimiter="|")
