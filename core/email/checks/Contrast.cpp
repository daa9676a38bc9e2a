// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Contrast.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark::checks {

namespace {

/// 0xRRGGBB.
using Colour = int;

/// What the words at one place look like.
struct Ink
{
    Colour text = 0x000000;
    Colour behind = 0xFFFFFF;
    bool hidden = false;
};

struct OpenTag
{
    QByteArray name;
    Ink light;
    Ink dark;
};

/// WCAG 2.1, "relative luminance".
double luminance(Colour colour)
{
    const auto channel = [colour](int shift) {
        const double part = ((colour >> shift) & 0xFF) / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(const Ink &ink)
{
    const double text = luminance(ink.text);
    const double behind = luminance(ink.behind);
    return (std::max(text, behind) + 0.05) / (std::min(text, behind) + 0.05);
}

/// Lays declarations ("color:#16212B;display:none") over an ink. Only colours of six digits are read: the
/// renderer writes no others.
void lay(QByteArrayView style, Ink &ink)
{
    while (!style.isEmpty()) {
        const qsizetype end = style.indexOf(';');
        const QByteArrayView one = (end < 0 ? style : style.first(end)).trimmed();
        style = end < 0 ? QByteArrayView() : style.sliced(end + 1);
        const qsizetype colon = one.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArrayView name = one.first(colon).trimmed();
        const QByteArrayView value = one.sliced(colon + 1).trimmed();
        if (name == "display" && value.startsWith("none"))
            ink.hidden = true;
        if ((name != "color" && name != "background-color") || !value.startsWith('#') || value.size() < 7)
            continue;
        bool read = false;
        const Colour colour = value.sliced(1, 6).toByteArray().toInt(&read, 16);
        if (read)
            (name == "color" ? ink.text : ink.behind) = colour;
    }
}

/// The declarations of each class in the block for dark screens.
QHash<QByteArray, QByteArray> darkRules(const QByteArray &html)
{
    QHash<QByteArray, QByteArray> rules;
    const qsizetype from = html.indexOf("prefers-color-scheme:dark){");
    const qsizetype end = from < 0 ? -1 : html.indexOf("\n}", from);
    qsizetype at = from;
    while (at >= 0 && at < end) {
        const qsizetype dot = html.indexOf("\n.", at);
        const qsizetype open = dot < 0 ? -1 : html.indexOf('{', dot);
        const qsizetype close = open < 0 ? -1 : html.indexOf('}', open);
        if (close < 0 || close > end)
            break;
        rules.insert(html.mid(dot + 2, open - dot - 2), html.mid(open + 1, close - open - 1));
        at = close;
    }
    return rules;
}

QByteArrayView attribute(QByteArrayView tag, const char *name)
{
    const QByteArray start = QByteArray(" ") + name + "=\"";
    const qsizetype from = tag.indexOf(start);
    if (from < 0)
        return {};
    const QByteArrayView rest = tag.sliced(from + start.size());
    const qsizetype end = rest.indexOf('"');
    return end < 0 ? QByteArrayView() : rest.first(end);
}

bool isVoid(QByteArrayView name)
{
    static constexpr std::array names{"br", "hr", "img", "meta", "!DOCTYPE"};
    return std::ranges::any_of(names, [name](const char *one) { return name == one; });
}

/// Goes through the tags with the inks of what is open.
class Reader
{
public:
    Reader(const QByteArray &html, double enough) : m_html(html), m_enough(enough), m_dark(darkRules(html)) {}

    std::optional<FaintWords> read()
    {
        qsizetype at = std::max<qsizetype>(0, m_html.indexOf("<body"));
        while (at < m_html.size()) {
            const qsizetype open = m_html.indexOf('<', at);
            words(QByteArrayView(m_html).sliced(at, (open < 0 ? m_html.size() : open) - at));
            const qsizetype close = open < 0 ? -1 : m_html.indexOf('>', open);
            if (close < 0)
                break;
            tag(QByteArrayView(m_html).sliced(open + 1, close - open - 1));
            at = close + 1;
        }
        return m_faintest;
    }

private:
    void tag(QByteArrayView tag)
    {
        if (tag.startsWith('/')) {
            const QByteArrayView name = tag.sliced(1);
            while (!m_open.isEmpty() && m_open.takeLast().name != name) {
            }
            return;
        }
        const qsizetype space = tag.indexOf(' ');
        const QByteArrayView name = space < 0 ? tag : tag.first(space);
        if (isVoid(name))
            return;
        OpenTag opened = m_open.isEmpty() ? OpenTag() : m_open.last();
        opened.name = name.toByteArray();
        const QByteArrayView style = attribute(tag, "style");
        lay(style, opened.light);
        lay(style, opened.dark);
        for (const QByteArray &one : attribute(tag, "class").toByteArray().split(' '))
            lay(m_dark.value(one), opened.dark);
        m_open.append(opened);
    }

    void words(QByteArrayView text)
    {
        if (m_open.isEmpty() || text.trimmed().isEmpty())
            return;
        const QByteArray plain = text.toByteArray().replace("&#160;", " ").replace("&#847;", "").trimmed();
        if (plain.isEmpty())
            return;
        look(plain, m_open.last().light, false);
        look(plain, m_open.last().dark, true);
    }

    void look(const QByteArray &plain, const Ink &ink, bool dark)
    {
        const double ratio = contrast(ink);
        if (ink.hidden || ratio >= m_enough || (m_faintest && m_faintest->ratio <= ratio))
            return;
        m_faintest = FaintWords{QString::fromUtf8(plain).simplified().left(40), ratio, dark};
    }

    const QByteArray &m_html;
    double m_enough;
    QHash<QByteArray, QByteArray> m_dark;
    QList<OpenTag> m_open;
    std::optional<FaintWords> m_faintest;
};

} // namespace

std::optional<FaintWords> faintestWords(const QByteArray &html, double enough)
{
    return Reader(html, enough).read();
}

} // namespace waymark::checks
