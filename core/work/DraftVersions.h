// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/work/DraftTexts.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// Acts on the versions of an email. Those that are kept by themselves are kept by every save (see
/// DraftRevisions).
class DraftVersions
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftVersions)
public:
    /// The longest name that a version can have, in letters.
    static constexpr int longestName = 100;

    explicit DraftVersions(const WorkContext &context);

    /// Puts a kept version into the draft, with its recipients as far as they can still be chosen; what was
    /// there is kept as a version. Fails with Conflict when `revision` is not the stored one or the email is
    /// on its way, with NotFound when the version is not kept any more and with Damaged when it cannot be
    /// read.
    QFuture<Result<Draft>> restore(const DraftId &draft, int revision, qint64 version);

    /// Keeps what is stored, at `revision`, under a name. Fails with Invalid without a name.
    QFuture<Result<void>> namePresent(const DraftId &draft, int revision, const QString &name);
    /// Gives a kept version another name; an empty one takes its name away.
    QFuture<Result<void>> rename(qint64 version, const QString &name);

    /// Keeps texts that a window has over `draft`, as it knows it, and that will not be saved: the draft was
    /// changed elsewhere. Fails with Invalid when they do not fit the schema.
    QFuture<Result<void>> setAside(const Draft &draft, const DraftTexts &texts);

private:
    WorkContext m_context;
};

} // namespace waymark
