// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "ui/sync/ConflictGroup.h"
#include "ui/sync/ConflictResultLine.h"
#include "ui/sync/ConflictRow.h"

#include <QDateTime>

#include <functional>
#include <memory>

namespace waymark {

class Connection;
class WriteTransaction;

/// One object with two versions, as the conflict screen asks about it: rows to choose from, and what is to be
/// done once all are chosen.
class ConflictCase
{
public:
    using Choice = SyncConflict::Choice;
    /// What settles it, to be run as one transaction.
    using Settling = std::function<Result<void>(WriteTransaction &)>;

    explicit ConflictCase(const ConflictGroup &group) : m_group(group) {}
    virtual ~ConflictCase() = default;
    Q_DISABLE_COPY_MOVE(ConflictCase)

    /// The right kind of case for these conflicts. Fails when they cannot be read.
    static Result<std::unique_ptr<ConflictCase>> make(Connection &connection, const ConflictGroup &group);

    const ConflictGroup &group() const { return m_group; }
    const QList<ConflictRow> &rows() const { return m_rows; }
    int asked() const;
    int open() const;

    /// What happened, and what is asked.
    virtual QString sentence() const = 0;
    /// Who changed the other side, as far as that is known.
    const QString &author() const { return m_author; }
    /// Whether that was the person who looks at it, at another computer.
    bool isOfSamePerson() const { return m_isOfSamePerson; }
    /// What the person called this computer; may be empty.
    const QString &device() const { return m_device; }
    /// When the sides were written (UTC), as far as that is known.
    virtual QDateTime mineAt() const { return {}; }
    virtual QDateTime theirsAt() const { return {}; }

    void choose(int row, std::optional<Choice> choice);
    /// One side for every row that has a choice.
    void chooseAll(Choice choice);
    /// Takes over what was chosen of rows that are the same in an earlier state of this case. Whether any
    /// other row is new or changed.
    bool takeOver(const ConflictCase &earlier);

    virtual QList<ConflictResultLine> result() const;
    /// Fails while something is open, with the sentence why.
    virtual Result<Settling> settling() const = 0;
    /// Whether both can stay, each for itself.
    virtual bool keepsBoth() const { return false; }

protected:
    virtual void chosen(int row) = 0;
    QList<ConflictRow> &editableRows() { return m_rows; }

private:
    ConflictGroup m_group;
    QList<ConflictRow> m_rows;
    QString m_author;
    QString m_device;
    bool m_isOfSamePerson = false;
};

} // namespace waymark
