// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/FileKind.h"

#include <QByteArray>
#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FileKind)
};

struct Signature
{
    const char *bytes;
    qsizetype length;
    const char *what; ///< In the interface's language, through Words.
};

// Beginnings of binary formats that people take for a list.
constexpr Signature signatures[] = {
    {"%PDF-", 5, QT_TRANSLATE_NOOP("waymark::FileKind", "a PDF document")},
    {"\x89PNG\r\n\x1A\n", 8, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (PNG)")},
    {"\xFF\xD8\xFF", 3, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (JPEG)")},
    {"GIF87a", 6, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (GIF)")},
    {"GIF89a", 6, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (GIF)")},
    {"II*\0", 4, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (TIFF)")},
    {"MM\0*", 4, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture (TIFF)")},
    {"RIFF", 4, QT_TRANSLATE_NOOP("waymark::FileKind", "a picture, sound or film")},
    {"\x1F\x8B", 2, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (gzip)")},
    {"BZh", 3, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (bzip2)")},
    {"\xFD"
     "7zXZ\0",
     6, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (xz)")},
    {"\x28\xB5\x2F\xFD", 4, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (zstd)")},
    {"7z\xBC\xAF\x27\x1C", 6, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (7z)")},
    {"Rar!\x1A\x07", 6, QT_TRANSLATE_NOOP("waymark::FileKind", "a compressed file (RAR)")},
    {"SQLite format 3\0", 16, QT_TRANSLATE_NOOP("waymark::FileKind", "a database (SQLite)")},
    {"\x7F"
     "ELF",
     4, QT_TRANSLATE_NOOP("waymark::FileKind", "a program")},
    {"PAR1", 4, QT_TRANSLATE_NOOP("waymark::FileKind", "a table in another format (Parquet)")},
    {"{\\rtf", 5, QT_TRANSLATE_NOOP("waymark::FileKind", "a formatted text (RTF)")},
    {"BEGIN:VCARD", 11, QT_TRANSLATE_NOOP("waymark::FileKind", "a list of address cards (vCard)")},
};

QString spreadsheet(const QString &what)
{
    return Words::tr(
               "This is %1, whatever its name ends in. Open it in the spreadsheet program, save the sheet as "
               "“CSV UTF-8”, and choose that file.")
        .arg(what);
}

QString other(const QString &what)
{
    return Words::tr("This is %1, not CSV. Export the list as CSV where it comes from, and choose that file.")
        .arg(what);
}

/// A ZIP archive tells by the names of its first files what it is.
QString zipped(QByteArrayView head)
{
    const QByteArray names = QByteArray::fromRawData(head.data(), head.size());
    if (names.contains("opendocument.spreadsheet"))
        return spreadsheet(Words::tr("a LibreOffice workbook (.ods)"));
    if (names.contains("word/"))
        return other(Words::tr("a Word document (.docx)"));
    if (names.contains("Index/Document.iwa") || names.contains("Index/Tables"))
        return spreadsheet(Words::tr("a Numbers document"));
    if (names.contains("xl/") || names.contains("[Content_Types].xml"))
        return spreadsheet(Words::tr("an Excel workbook (.xlsx)"));
    return Words::tr("This is a ZIP archive, not CSV. Unpack it, and choose the CSV file that is inside.");
}

bool startsWithTag(const QByteArray &text, const char *tag)
{
    return qstrnicmp(text.constData(), tag, qstrlen(tag)) == 0;
}

QString markup(const QByteArray &text)
{
    for (const char *tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<script"}) {
        if (startsWithTag(text, tag))
            return Words::tr(
                "This is a web page, not CSV; often the page that asks for a password. Open the link in "
                "a browser, sign in, and export the list as CSV.");
    }
    if (startsWithTag(text, "<?xml") && text.contains("schemas-microsoft-com:office:spreadsheet"))
        return spreadsheet(Words::tr("an Excel workbook (XML)"));
    if (startsWithTag(text, "<?xml"))
        return other(Words::tr("an XML file"));
    if (startsWithTag(text, "{\"") || startsWithTag(text, "[{") || startsWithTag(text, "{\n") ||
        startsWithTag(text, "[\n"))
        return other(Words::tr("a JSON file"));
    return {};
}

} // namespace

QString whyNotCsv(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("PK\x03\x04")) || head.startsWith(QByteArrayView("PK\x05\x06")))
        return zipped(head);
    if (head.startsWith(QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
        return spreadsheet(Words::tr("an old Excel workbook (.xls)"));
    for (const Signature &signature : signatures) {
        if (head.startsWith(QByteArrayView(signature.bytes, signature.length)))
            return other(Words::tr(signature.what));
    }
    if (head.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        head = head.sliced(3);
    return markup(head.toByteArray().trimmed());
}

} // namespace waymark
