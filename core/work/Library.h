// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/PickList.h"
#include "core/domain/Playbook.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace waymark {

class JsonReader;

/// The built-in programs: playbooks with the templates of their emails, and the pick lists. The format is
/// described in resources/library/README.md.
class Library
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Library)
public:
    /// Reads every file of a folder ("picklists.json" and one file for each program). Strict: an unknown
    /// field, kind, operator or template, a missing field or an id that exists twice is an error that names
    /// the file and the place.
    static Result<Library> read(const QString &folder);

    /// The library that the program carries.
    static Result<Library> builtIn();

    /// Reads one program's file into this library. `name` is used in errors. Its steps may name templates of
    /// other files: expectTemplates() tells once all are read.
    Result<void> addProgram(const QByteArray &json, const QString &name);
    Result<void> addPickLists(const QByteArray &json, const QString &name);
    /// Reads a library's export, which holds all its steps' templates. All of it or nothing.
    Result<void> addExport(const QByteArray &json, const QString &name);

    /// Fails when a step names a template that was not read.
    Result<void> expectTemplates() const;

    const QList<Playbook> &playbooks() const { return m_playbooks; }
    const QList<EmailTemplate> &templates() const { return m_templates; }
    const QList<PickItem> &pickItems() const { return m_pickItems; }

    /// A digest of the built-in files, which tells one version of the program's library from another.
    static QString builtInDigest();

private:
    void addPlaybook(JsonReader &reader, const QString &version);
    void addTemplates(JsonReader &reader);
    QList<Playbook> m_playbooks;
    QList<EmailTemplate> m_templates;
    QList<PickItem> m_pickItems;
};

} // namespace waymark
