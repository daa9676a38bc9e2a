// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/Notices.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype mostEntries = 100;

} // namespace

int Notices::tell(const Notice &notice)
{
    // What was undone lies before what is done now.
    if (notice.undo) {
        m_redoable.clear();
        ++m_acts;
    }
    return tellRedone(notice);
}

int Notices::tellRedone(const Notice &notice)
{
    const int number = ++m_last;
    if (notice.undo)
        addUndo({number, notice});
    Q_EMIT told(number, notice);
    return number;
}

void Notices::offerUndo(const Notice &notice)
{
    addUndo({++m_last, notice});
}

void Notices::addUndo(const Entry &entry)
{
    m_undoable.append(entry);
    if (m_undoable.size() > mostEntries)
        m_undoable.removeFirst();
    Q_EMIT undoChanged();
}

void Notices::tell(const Error &error)
{
    Notice notice;
    notice.text = error.sentence;
    notice.error = true;
    tell(notice);
}

void Notices::withdraw(int number)
{
    const auto removed = m_undoable.removeIf([number](const Entry &entry) { return entry.number == number; });
    Q_EMIT withdrawn(number);
    if (removed > 0)
        Q_EMIT undoChanged();
}

void Notices::forgetActs()
{
    m_undoable.removeIf([](const Entry &entry) { return entry.notice.countdownEnds.isNull(); });
    m_redoable.clear();
    Q_EMIT undoChanged();
}

QString Notices::undoDescription() const
{
    return m_undoable.isEmpty() ? QString() : m_undoable.last().notice.text;
}

void Notices::offerRedo(const QString &text, std::function<void()> redo)
{
    m_redoable.append({text, std::move(redo)});
    if (m_redoable.size() > mostEntries)
        m_redoable.removeFirst();
    Q_EMIT undoChanged();
}

QString Notices::redoDescription() const
{
    return m_redoable.isEmpty() ? QString() : m_redoable.last().text;
}

void Notices::redo()
{
    if (m_redoable.isEmpty())
        return;
    const Undone undone = m_redoable.takeLast();
    Q_EMIT undoChanged();
    undone.redo();
}

void Notices::undo()
{
    if (!m_undoable.isEmpty())
        undo(m_undoable.last().number);
}

void Notices::undo(int number)
{
    const auto found = std::ranges::find(m_undoable, number, &Entry::number);
    if (found == m_undoable.end())
        return;
    const auto takeBack = found->notice.undo;
    withdraw(number);
    takeBack();
}

} // namespace waymark
