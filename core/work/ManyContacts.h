// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/ContactChange.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

namespace waymark {

/// Changes of the accounts and roles of many contacts at once, as one act with one undo.
class ManyContacts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ManyContacts)
public:
    /// Which contacts, by their numbers in the file (ContactNumbers).
    using Numbers = std::shared_ptr<const std::vector<qint64>>;
    /// Told now and then how many were looked at; false stops with Cancelled.
    using GoOn = std::function<bool(qint64 done)>;

    struct Changed
    {
        qint64 changed = 0;
        qint64 unchanged = 0; ///< It was so already.
        qint64 gone = 0;      ///< No longer there.
        ActNumber act = 0;
    };

    explicit ManyContacts(const WorkContext &context);

    /// What change() would come to, on the calling thread.
    Result<Changed> dryRun(const Numbers &contacts, const ContactChange &change, const GoOn &goOn = {}) const;

    /// Changes them in one transaction. `goOn` is asked on the writer's thread. Who leaves an account leaves
    /// its open CTAs and unsent drafts too; each account that is touched gets one entry on its timeline.
    /// Fails with NotFound when the account is gone, and with Cancelled, having changed nothing.
    QFuture<Result<Changed>> change(const Numbers &contacts, const ContactChange &change,
                                    const GoOn &goOn = {});

private:
    WorkContext m_context;
};

} // namespace waymark
