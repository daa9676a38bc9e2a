// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/WorkspaceGenerator.h"

#include "core/store/BulkWriter.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/Library.h"
#include "core/work/library/LibraryUpdate.h"
#include "core/work/generator/InventedAccounts.h"
#include "core/work/generator/InventedNames.h"
#include "core/work/generator/InventedPeople.h"
#include "core/work/generator/InventedWork.h"

#include <algorithm>

namespace waymark {

namespace {

/// Rows in one transaction. Of a large one the indexes are made once, sorted (core/store/LateIndexes.h).
constexpr int rowsAtOnce = 1'000'000;
constexpr int accountsOfATam = 400;
constexpr int mostTams = 250;
constexpr quint64 streamOfTeam = 0x7465616dU;

} // namespace

WorkspaceGenerator::WorkspaceGenerator(Store &store, const GeneratorPlan &plan) : m_store(store), m_plan(plan)
{
}

Result<GeneratedCounts> WorkspaceGenerator::run()
{
    if (m_plan.accounts < 0 || m_plan.contacts < 0 || !m_plan.today.isValid())
        return failure(ErrorKind::Invalid, tr("The numbers of accounts and contacts start at 0."));
    if (m_plan.contacts > 0 && m_plan.accounts == 0)
        return failure(ErrorKind::Invalid, tr("Contacts belong to accounts: ask for at least one account."));
    WAYMARK_TRY(
        m_store.writeAndWait<void>([this](WriteTransaction &transaction) { return begin(transaction); }));
    WAYMARK_TRY(addAccounts());
    WAYMARK_TRY(addPeople());
    return m_counts;
}

/// The person, the colleagues, the organisation and the library, as the first start makes them.
Result<void> WorkspaceGenerator::begin(WriteTransaction &transaction)
{
    const auto self = UserRepository::self(transaction.connection());
    WAYMARK_TRY(self);
    if (*self)
        return failure(ErrorKind::Conflict,
                       tr("This workspace belongs to %1 already. Invented data goes into "
                          "a workspace of its own: name another folder.")
                           .arg((*self)->name));
    const auto library = Library::builtIn();
    WAYMARK_TRY(library);
    for (const User &user : team()) {
        WAYMARK_TRY(UserRepository::save(transaction, user));
        m_tams.append(user.id);
    }
    WAYMARK_TRY(UserRepository::setSelf(transaction, m_tams.first()));
    SeededRandom random(m_plan.seed);
    m_organisation.id = OrganisationId(random.uid(OrganisationTag::prefix, m_plan.now().toMSecsSinceEpoch()));
    m_organisation.name = QStringLiteral("Waymark Sample Company");
    m_organisation.postalAddress = QStringLiteral("1 Example Street\nExample Town");
    m_organisation.timeZone = QStringLiteral("UTC");
    WAYMARK_TRY(OrganisationRepository::save(transaction, m_organisation));
    WAYMARK_TRY(LibraryUpdate::install(transaction));
    m_playbooks = library->playbooks();
    return {};
}

QList<User> WorkspaceGenerator::team()
{
    SeededRandom random(m_plan.seed ^ streamOfTeam);
    const int size = std::clamp(m_plan.accounts / accountsOfATam + 1, 1, mostTams);
    QList<User> users;
    for (int i = 0; i < size; ++i) {
        const int person = i * 7'919 % InventedNames::personCount();
        const InventedName &first =
            InventedNames::firstNames().at(person % InventedNames::firstNames().size());
        const InventedName &last = InventedNames::lastNames().at(person / InventedNames::firstNames().size());
        User user;
        user.id = UserId(random.uid(UserTag::prefix, m_plan.now().toMSecsSinceEpoch() + i));
        user.name = first.written + QLatin1Char(' ') + last.written;
        user.email = first.inAddress + QLatin1Char('.') + last.inAddress + QLatin1String("@waymark.example");
        user.admin = i == 0;
        users.append(user);
    }
    return users;
}

/// Accounts with the CTAs that some of them have.
Result<void> WorkspaceGenerator::addAccounts()
{
    InventedAccounts accounts(m_plan, m_tams);
    InventedWork work(m_plan, m_playbooks, m_organisation);
    SeededRandom chosen(m_plan.seed);
    return addInParts(m_counts.accounts, m_plan.accounts, [&](BulkWriter &writer) -> Result<void> {
        const Account account = accounts.next();
        m_accounts.append(account.id);
        WAYMARK_TRY(writer.add(account));
        Cta cta;
        QList<Task> tasks;
        const bool has = m_counts.accounts == 0 || chosen.chance(InventedWork::share);
        if (!has || !work.next(account, &cta, &tasks))
            return {};
        WAYMARK_TRY(writer.add(cta));
        for (const Task &task : std::as_const(tasks))
            WAYMARK_TRY(writer.add(task));
        ++m_counts.ctas;
        m_counts.tasks += int(tasks.size());
        return {};
    });
}

Result<void> WorkspaceGenerator::addPeople()
{
    InventedPeople people(m_plan, m_accounts);
    return addInParts(m_counts.contacts, m_plan.contacts,
                      [&](BulkWriter &writer) { return writer.add(people.next()); });
}

/// Calls `addOne` until `count` has become `wanted`, with a transaction for every so many rows.
Result<void> WorkspaceGenerator::addInParts(int &count, int wanted,
                                            const std::function<Result<void>(BulkWriter &)> &addOne)
{
    const auto addPart = [&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        const int until = std::min(wanted, count + rowsAtOnce);
        for (; count < until; ++count)
            WAYMARK_TRY(addOne(writer));
        return writer.finish();
    };
    while (count < wanted)
        WAYMARK_TRY(m_store.writeAndWait<void>(addPart));
    return {};
}

} // namespace waymark
