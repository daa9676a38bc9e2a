// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/DraftToRead.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/work/FirstStart.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftToRead)
};

} // namespace

DraftToRead::DraftToRead(std::unique_ptr<Store> store, const Clock &clock, const UserId &me)
    : m_store(std::move(store)), m_clock(&clock), m_me(me)
{
}

Result<DraftToRead> DraftToRead::open(const CommandContext &context)
{
    auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto person = FirstStart(**store).person();
    WAYMARK_TRY(person);
    if (person->isEmpty())
        return failure(ErrorKind::NotFound,
                       Words::tr("Nobody has begun in this workspace yet. Start Waymark once."));
    return DraftToRead(std::move(*store), context.clock, *person);
}

WorkContext DraftToRead::work() const
{
    return {*m_store, *m_clock, m_me};
}

Result<PreparedEmail> DraftToRead::prepare(const DraftId &draft) const
{
    const auto facts = EmailFacts::read(work(), draft);
    WAYMARK_TRY(facts);
    return PreparedEmail::of(*facts);
}

} // namespace waymark
