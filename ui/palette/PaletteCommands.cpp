// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteCommands.h"

#include "core/store/AccountRepository.h"
#include "core/store/search/SearchWords.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/ActionButton.h"

#include <QAction>

#include <algorithm>

namespace waymark {

namespace {

/// How well a text has what was typed.
class CommandMatch
{
public:
    explicit CommandMatch(const QString &typed) : m_words(FoldedText::words(typed)) {}

    /// 0 where the title has it, 1 where what follows is needed; nothing without a match.
    std::optional<int> rank(const PaletteRow &row) const
    {
        const QString initials = SearchWords::initials(row.title);
        const FoldedText title(row.title);
        const FoldedText both(row.title + QLatin1Char(' ') + row.second);
        const auto inTitle = [&](const QString &word) {
            return title.contains(word) || initials.startsWith(word);
        };
        if (std::ranges::all_of(m_words, inTitle))
            return 0;
        const bool inBoth = std::ranges::all_of(
            m_words, [&](const QString &word) { return both.contains(word) || inTitle(word); });
        return inBoth ? std::optional(1) : std::nullopt;
    }

    const QStringList &words() const { return m_words; }

private:
    QStringList m_words;
};

} // namespace

PaletteCommands::PaletteCommands(const UiContext &context) : m_context(context) {}

QList<PaletteRow> PaletteCommands::all() const
{
    QString account;
    if (const AccountId chosen = m_context.selection.subject().account) {
        if (const auto found = AccountRepository::find(m_context.work.store.reader(), chosen))
            account = found->name;
    }
    QList<PaletteRow> rows;
    const QList<ActionSpec> specs = m_context.actions.specs();
    for (const ActionSpec &spec : specs) {
        const QAction *action = m_context.actions.action(spec.id);
        if (!action->isVisible() || spec.id == QLatin1String("go.search"))
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Command;
        row.key = spec.id;
        row.title = ActionButton::plainText(action);
        row.keys = action->shortcut().toString(QKeySequence::NativeText);
        row.icon = spec.icon ? spec.icon : std::optional(Icon::ChevronRight);
        row.enabled = action->isEnabled();
        const bool ofAccount = spec.menu == MenuId::Account || spec.menu == MenuId::Cta;
        if (!row.enabled)
            row.second = m_context.actions.disabledReason(spec.id);
        else if (ofAccount && spec.id != QLatin1String("account.new"))
            row.second = account;
        rows.append(row);
    }
    return rows;
}

QList<PaletteRow> PaletteCommands::matching(const QString &typed) const
{
    const CommandMatch match(typed);
    QList<std::pair<int, PaletteRow>> found;
    for (PaletteRow &row : all()) {
        // A reason is read, not searched.
        PaletteRow searched = row;
        if (!row.enabled)
            searched.second.clear();
        const auto rank = match.rank(searched);
        if (!rank)
            continue;
        row.titleRanges = FoldedText(row.title).ranges(match.words());
        if (row.enabled)
            row.secondRanges = FoldedText(row.second).ranges(match.words());
        found.append({*rank + (row.enabled ? 0 : 2), row});
    }
    std::ranges::stable_sort(found, {}, [](const auto &entry) { return entry.first; });
    QList<PaletteRow> rows;
    for (auto &entry : found)
        rows.append(std::move(entry.second));
    return rows;
}

QList<PaletteRow> PaletteCommands::suggested(const QStringList &ids, int most) const
{
    QList<PaletteRow> first;
    QList<PaletteRow> others;
    for (const PaletteRow &row : all()) {
        if (!row.enabled)
            continue;
        if (ids.contains(row.key))
            first.append(row);
        else if (!row.second.isEmpty())
            others.append(row);
    }
    return (first + others).mid(0, most);
}

} // namespace waymark
