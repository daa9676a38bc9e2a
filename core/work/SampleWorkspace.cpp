// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SampleWorkspace.h"

#include "core/store/SampleData.h"
#include "core/work/JsonReader.h"
#include "core/work/RunAct.h"
#include "core/work/SampleBuilder.h"
#include "core/work/Workday.h"

#include <QFile>

namespace waymark {

SampleWorkspace::SampleWorkspace(const WorkContext &context) : m_context(context) {}

Result<bool> SampleWorkspace::isThere() const
{
    return SampleData::exists(m_context.store.reader());
}

QFuture<Result<ActNumber>> SampleWorkspace::add()
{
    const UserId me = m_context.me;
    return runAct(m_context, [me](WriteTransaction &transaction) -> Result<void> {
        const auto there = SampleData::exists(transaction.connection());
        WAYMARK_TRY(there);
        if (*there)
            return failure(ErrorKind::Conflict, tr("The sample data is in this workspace already."));
        return make(transaction, me);
    });
}

QFuture<Result<ActNumber>> SampleWorkspace::remove()
{
    return runAct(m_context, SampleData::remove);
}

Result<void> SampleWorkspace::make(WriteTransaction &transaction, const UserId &me)
{
    QFile file(QStringLiteral(":/waymark/sample/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, tr("The sample data is missing. Install Waymark again."));
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    JsonReader reader(file.readAll(), QStringLiteral("sample.json"));
    const SampleDays days(workday->today, workday->organisation, workday->zone);
    return SampleBuilder(transaction, me, workday->organisation, days).build(reader);
}

} // namespace waymark
