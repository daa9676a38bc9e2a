// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/BodyWalk.h"
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/Misspellings.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark::checks {

namespace {

constexpr int wordsAMinute = 200;
constexpr int mostMinutes = 2;
/// Fewer letters than these are a name or an abbreviation ("CI/CD", "GITLAB").
constexpr int fewLetters = 10;

/// Something that filters for unwanted mail count against an email.
struct Pattern
{
    QRegularExpression expression;
    QString name;
};

QList<Pattern> patterns()
{
    const auto pattern = [](const char *expression, const QString &name) {
        return Pattern{
            QRegularExpression(QLatin1String(expression), QRegularExpression::CaseInsensitiveOption |
                                                              QRegularExpression::UseUnicodePropertiesOption),
            name};
    };
    return {
        pattern("[!?]{2,}|!.*!", CheckWords::tr("several exclamation or question marks")),
        pattern("\\A\\s*(re|fwd?|aw|wg)\\s*:", CheckWords::tr("an answer or a forward that it is not")),
        pattern("\\b(act now|apply now|buy now|call now|order now|click below|don[’']t miss|"
                "limited time|last chance|once in a lifetime|risk[- ]free|no obligation|"
                "100 ?% free|free (gift|money|trial offer)|money back|you have won|cash bonus|"
                "special promotion|exclusive deal)\\b",
                CheckWords::tr("words of advertising")),
        pattern("[$€£]{2,}", CheckWords::tr("several currency signs")),
    };
}

bool isInCapitals(const QString &text)
{
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isUpper() || c.isLower(); });
    const auto capitals = std::ranges::count_if(text, [](QChar c) { return c.isUpper(); });
    return letters >= fewLetters && capitals * 10 >= letters * 7;
}

/// What of a line's own words looks like advertising; tokens are left out.
QStringList spamLike(const QString &text)
{
    static const QList<Pattern> all = patterns();
    QStringList found;
    if (isInCapitals(text))
        found.append(CheckWords::tr("capital letters"));
    for (const Pattern &pattern : all) {
        if (pattern.expression.match(text).hasMatch())
            found.append(pattern.name);
    }
    return found;
}

bool isCode(const Node &node)
{
    return std::ranges::any_of(node.marks, [](const Mark &mark) { return mark.type == MarkType::Code; });
}

QString ownWords(const QList<Node> &nodes)
{
    QString words;
    for (const Node &node : nodes)
        words += node.type == NodeType::Text && !isCode(node) ? node.text : QStringLiteral(" ");
    return words;
}

/// Looks at one block or line of words.
class WordCheck
{
public:
    WordCheck(const CheckInput &input, QList<Finding> &findings)
        : m_english(input.source.language.startsWith(QLatin1String("en"))), m_findings(findings)
    {
    }

    void look(const QList<Node> &nodes, const FindingPlace &place)
    {
        const QStringList like = spamLike(ownWords(nodes));
        if (!like.isEmpty())
            m_findings.append(
                {.id = QStringLiteral("spam-like"),
                 .severity = Severity::Note,
                 .place = place,
                 .sentence = place.kind == FindingPlace::Kind::Subject
                                 ? CheckWords::tr("The subject reads like advertising")
                                 : CheckWords::tr("Something reads like advertising"),
                 .detail = CheckWords::tr("Filters for unwanted mail look for such: %1.")
                               .arg(like.join(CheckWords::tr(", ", "between parts of a list")))});
        if (!m_english)
            return;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const bool body = place.kind == FindingPlace::Kind::Body;
            const QString ref =
                body ? place.ref + QLatin1String("/content/") + QString::number(i) : QString();
            spelling(nodes.at(i), {place.kind, ref});
        }
    }

private:
    void spelling(const Node &node, const FindingPlace &place)
    {
        if (node.type != NodeType::Text || isCode(node))
            return;
        const QList<Misspelling> wrong = misspellings(node.text);
        if (wrong.isEmpty())
            return;
        const Misspelling &first = wrong.first();
        const QString word = node.text.mid(first.start, first.length).trimmed();
        m_findings.append(
            {.id = QStringLiteral("spelling"),
             .severity = Severity::Note,
             .place = place,
             .sentence = first.correct.isEmpty() ? CheckWords::tr("“%1” stands there twice").arg(quoted(word))
                                                 : CheckWords::tr("“%1” may be misspelt").arg(quoted(word)),
             .detail = first.correct.isEmpty() ? CheckWords::tr("One of them is enough.")
                                               : CheckWords::tr("Is “%1” meant?").arg(first.correct),
             .mend = QStringLiteral("correct-words")});
    }

    bool m_english;
    QList<Finding> &m_findings;
};

void checkReadingTime(const CheckInput &input, QList<Finding> &findings)
{
    const int minutes = (input.textWords + wordsAMinute / 2) / wordsAMinute;
    if (input.textWords <= wordsAMinute * mostMinutes)
        return;
    findings.append(
        {.id = QStringLiteral("reading-time"),
         .severity = Severity::Note,
         .place = {},
         .sentence = CheckWords::tr("It takes about %Ln minute(s) to read", nullptr, minutes),
         .detail = CheckWords::tr("It has %Ln word(s). What is short is read.", nullptr, input.textWords)});
}

} // namespace

void checkWords(const CheckInput &input, QList<Finding> &findings)
{
    WordCheck check(input, findings);
    check.look(input.source.subject.nodes(), {FindingPlace::Kind::Subject, {}});
    check.look(input.source.preheader.nodes(), {FindingPlace::Kind::Preheader, {}});
    walk(input.source.body.root(), [&check](const Node &node, const QString &path) {
        const bool words = node.type == NodeType::Paragraph || node.type == NodeType::Heading ||
                           node.type == NodeType::Button;
        if (words)
            check.look(node.content, {FindingPlace::Kind::Body, path});
    });
    checkReadingTime(input, findings);
}

} // namespace waymark::checks
