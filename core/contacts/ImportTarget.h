// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/ImportKind.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// What a column of an imported file can fill. Each kind of import has its list: importTargets().
enum class ImportTarget {
    // Of a contact's row. The three that name an account are those of an account's row, too.
    FirstName,
    LastName,
    FullName, ///< Split into the two.
    Email,
    Title,
    Role,       ///< Several, with a separator.
    AccountKey, ///< The account's own id, or its id in the company's systems.
    AccountName,
    AccountDomain,
    EmailOptOut,
    TimeZone,
    Locale,
    Phone,
    Notes,
    ExternalId, ///< The person's id in the company's systems; the address stays the key.
    ConsentSource,
    ConsentDate,
    // The manual fields of an account: one value an account, also in a file of contacts.
    Deployer,
    Hosting,
    CustomerConversionSource,
    Provider,
    Geo,
    HighAvailability,
    TechnologyStack, ///< Several, with a separator.
    // Of an account's row alone, the automatic fields first.
    Carr,
    CarrCurrency, ///< Of an amount that names none.
    TechnicalAccountManager,
    AccountOwnerTeam,
    ProductsPurchased, ///< Several, with a separator.
    DeploymentType,
    SupportLevel,
    AsOf, ///< The day on which the automatic fields of the row were true.
    LifecycleStage,
    Segment,
    Priority,
    CustomerSince,
    RenewalDate,
    LicensedUsers,
    BillableUsers,
    Industry,
    ParentAccount, ///< By id, domain or name.
    AccountOwnerName,
    AccountOwnerEmail,
    ExecutiveSponsor,
    ArchitectureLink,
    ProjectLink,
    NotesLink,
    ChatLink,
    Health,
    PinnedNote,
    Restricted,
};
/// How many of them, from the first on, a contact's row is made of, the fields of its account left aside.
constexpr int contactTargetCount = int(ImportTarget::ConsentDate) + 1;

/// All that is fixed about one of them.
struct ImportTargetInfo
{
    ImportTarget target;
    QString id;                ///< Stable name in mappings: "first_name".
    QString label;             ///< The field's exact words: "First Name".
    bool isOfContacts = false; ///< Whether a file of contacts can fill it.
    bool isOfAccounts = false; ///< Whether a file of accounts can.
};

const ImportTargetInfo &importTargetInfo(ImportTarget target);
/// What the files of this kind can fill, in the order of a list.
QList<ImportTarget> importTargets(ImportKind kind);
/// Whether it is one of the seven manual fields of an account, which a file of contacts can fill, too.
bool isFieldOfAccount(ImportTarget target);
/// Whether several columns may fill it: who says in any of them that they unsubscribed, did.
constexpr bool mayFillSeveral(ImportTarget target)
{
    return target == ImportTarget::EmailOptOut;
}
/// By its stable name, among those of the kind.
std::optional<ImportTarget> importTargetFromId(ImportKind kind, const QString &id);

/// The target that a column with this name usually fills in a file of this kind, in one of twelve languages,
/// compared by letters and digits alone, without case and accents; nothing when no list of names has it.
std::optional<ImportTarget> importTargetByName(ImportKind kind, const QString &column);

/// Why a column with this name fills nothing in a file of this kind although the field is known: "CARR (This
/// Account) is filled by …"; empty when there is nothing to say.
QString whyNotImported(ImportKind kind, const QString &column);

} // namespace waymark
