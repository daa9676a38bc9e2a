// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/domain/PickList.h"
#include "core/domain/Playbook.h"
#include "core/work/JsonReader.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace waymark {

/// Playbooks and templates as JSON: the one form of the built-in files and of a library's export, which
/// resources/library/README.md describes. Faults go to the reader, which names their place.
class LibraryItems
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LibraryItems)
public:
    /// `version` where the file says it for the playbook; empty where the playbook itself does.
    static Playbook readPlaybook(JsonReader &reader, const QString &version = {});
    static EmailTemplate readTemplate(JsonReader &reader);

    /// What reads as an equal one. Days count from the first; whether it is withdrawn is not told.
    static QJsonObject toJson(const Playbook &playbook);
    static QJsonObject toJson(const EmailTemplate &emailTemplate);

    /// A digest of all that toJson() says: equal for equal ones.
    static QString digest(const Playbook &playbook);
    static QString digest(const EmailTemplate &emailTemplate);
    static QString digest(const PickItem &item);
};

} // namespace waymark
