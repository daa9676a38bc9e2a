// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"

namespace waymark {

class StoredTable;
template <class T>
class Table;

struct Account;
struct Activity;
struct Contact;
struct Cta;
struct Delivery;
struct Draft;
struct EmailTemplate;
struct Organisation;
struct OwnedMailAccount;
struct PickItem;
struct Playbook;
struct Submission;
struct SuppressedAddress;
struct Task;
struct User;

/// The tables of the workspace. Each is one list of properties, in the .cpp file of its name.
const Table<Account> &accountTable();
const Table<Activity> &activityTable();
const Table<Contact> &contactTable();
const Table<Cta> &ctaTable();
const Table<Delivery> &deliveryTable();
const Table<Draft> &draftTable();
const Table<EmailTemplate> &templateTable();
const Table<OwnedMailAccount> &mailAccountTable();
const Table<Organisation> &organisationTable();
const Table<PickItem> &pickItemTable();
const Table<Playbook> &playbookTable();
const Table<Submission> &submissionTable();
const Table<SuppressedAddress> &suppressionTable();
const Table<Task> &taskTable();
const Table<User> &userTable();

const StoredTable &storedTable(EntityType type);

} // namespace waymark
