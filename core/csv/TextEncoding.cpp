// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/TextEncoding.h"

#include <QHash>

namespace waymark {

namespace {

TextEncoding encoding(const char *name, const char *iconvName, const QByteArray &byteOrder = {})
{
    return {QString::fromLatin1(name), iconvName, byteOrder};
}

QString folded(QString name)
{
    name.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    return name.toLower();
}

/// Other names than those of the list.
const QHash<QString, QString> &aliases()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> result;
        // Shift_JIS and GBK are read as the larger sets that Windows writes under their names.
        for (const auto &[alias, name] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"utf8bom", "UTF-8"},       {"ascii", "UTF-8"},
                 {"usascii", "UTF-8"},       {"iso88591", "windows-1252"},
                 {"latin1", "windows-1252"}, {"cp1252", "windows-1252"},
                 {"cp1250", "windows-1250"}, {"cp1251", "windows-1251"},
                 {"cp1253", "windows-1253"}, {"cp1254", "windows-1254"},
                 {"cp1255", "windows-1255"}, {"cp1256", "windows-1256"},
                 {"cp1257", "windows-1257"}, {"cp1258", "windows-1258"},
                 {"latin9", "ISO-8859-15"},  {"latin2", "ISO-8859-2"},
                 {"sjis", "Shift_JIS"},      {"windows31j", "Shift_JIS"},
                 {"cp932", "Shift_JIS"},     {"gbk", "GB18030"},
                 {"gb2312", "GB18030"},      {"hzgb2312", "GB18030"},
                 {"cp936", "GB18030"},       {"cp949", "EUC-KR"},
                 {"uhc", "EUC-KR"},          {"iso88599", "windows-1254"},
                 {"iso885911", "TIS-620"},   {"ibm850", "CP850"},
                 {"ibm852", "CP852"},        {"ibm866", "CP866"},
                 {"utf16", "UTF-16LE"},      {"utf32", "UTF-32LE"},
                 {"macroman", "Macintosh"},  {"xmaccyrillic", "MacCyrillic"}})
            result.insert(QString::fromLatin1(alias), folded(QString::fromLatin1(name)));
        return result;
    }();
    return names;
}

} // namespace

qsizetype TextEncoding::unitLength() const
{
    if (iconvName.startsWith("UTF-32"))
        return 4;
    return iconvName.startsWith("UTF-16") ? 2 : 1;
}

bool TextEncoding::isMultiByte() const
{
    return isUtf8() || QByteArrayList{"CP932", "EUC-JP", "GB18030", "BIG5", "UHC"}.contains(iconvName);
}

const TextEncoding &TextEncoding::utf8()
{
    return all().first();
}

const QList<TextEncoding> &TextEncoding::all()
{
    static const QList<TextEncoding> encodings{
        encoding("UTF-8", "", "\xEF\xBB\xBF"),
        // The longer mark first: UTF-32LE's begins with UTF-16LE's.
        encoding("UTF-32LE", "UTF-32LE", QByteArray("\xFF\xFE\0\0", 4)),
        encoding("UTF-32BE", "UTF-32BE", QByteArray("\0\0\xFE\xFF", 4)),
        encoding("UTF-16LE", "UTF-16LE", "\xFF\xFE"),
        encoding("UTF-16BE", "UTF-16BE", "\xFE\xFF"),
        encoding("windows-1252", "CP1252"),
        encoding("windows-1250", "CP1250"),
        encoding("windows-1251", "CP1251"),
        encoding("windows-1253", "CP1253"),
        encoding("windows-1254", "CP1254"),
        encoding("windows-1255", "CP1255"),
        encoding("windows-1256", "CP1256"),
        encoding("windows-1257", "CP1257"),
        encoding("windows-1258", "CP1258"),
        encoding("ISO-8859-2", "ISO-8859-2"),
        encoding("ISO-8859-3", "ISO-8859-3"),
        encoding("ISO-8859-4", "ISO-8859-4"),
        encoding("ISO-8859-5", "ISO-8859-5"),
        encoding("ISO-8859-6", "ISO-8859-6"),
        encoding("ISO-8859-7", "ISO-8859-7"),
        encoding("ISO-8859-8", "ISO-8859-8"),
        encoding("ISO-8859-10", "ISO-8859-10"),
        encoding("ISO-8859-13", "ISO-8859-13"),
        encoding("ISO-8859-14", "ISO-8859-14"),
        encoding("ISO-8859-15", "ISO-8859-15"),
        encoding("ISO-8859-16", "ISO-8859-16"),
        encoding("KOI8-R", "KOI8-R"),
        encoding("KOI8-U", "KOI8-U"),
        encoding("Shift_JIS", "CP932"),
        encoding("EUC-JP", "EUC-JP"),
        encoding("GB18030", "GB18030"),
        encoding("Big5", "BIG5"),
        encoding("EUC-KR", "UHC"),
        encoding("TIS-620", "TIS-620"),
        encoding("CP850", "CP850"),
        encoding("CP852", "CP852"),
        encoding("CP866", "CP866"),
        encoding("Macintosh", "MACINTOSH"),
        encoding("MacCyrillic", "MAC-CYRILLIC"),
    };
    return encodings;
}

std::optional<TextEncoding> TextEncoding::named(const QString &name)
{
    const QString wanted = aliases().value(folded(name), folded(name));
    for (const TextEncoding &candidate : all()) {
        if (folded(candidate.name) == wanted)
            return candidate;
    }
    return std::nullopt;
}

} // namespace waymark
