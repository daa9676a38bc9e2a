// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Library.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// What taking a library in did.
struct LibraryTaken
{
    int playbooksAdded = 0;
    int playbooksChanged = 0;
    int templatesAdded = 0;
    int templatesChanged = 0;
    int same = 0; ///< Playbooks and templates that are here already, word for word.

    int changes() const { return playbooksAdded + playbooksChanged + templatesAdded + templatesChanged; }
    bool operator==(const LibraryTaken &) const = default;
};

/// Libraries as files: playbooks with the templates of their emails, in the form that
/// resources/library/README.md describes.
class LibraryExchange
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LibraryExchange)
public:
    explicit LibraryExchange(const WorkContext &context);

    /// Bytes that a file may have.
    static constexpr qint64 mostBytes = qint64(10) * 1024 * 1024;

    /// The whole library, or one playbook with its templates, as the bytes of a file. The same library gives
    /// the same bytes. Fails with NotFound where there is no such playbook.
    Result<QByteArray> exported(const PlaybookId &playbook = {}) const;
    /// The same, written to a file in place of one that is there.
    Result<void> exportTo(const QString &path, const PlaybookId &playbook = {}) const;

    /// Reads a file, without taking it in. What is wrong with it is Damaged (the sentence names the place,
    /// and the playbook or template), a file that is not there NotFound.
    static Result<Library> read(const QString &path);

    /// Takes a library in: new ids are added, known ones replaced. Drafts, tasks and CTAs under way keep what
    /// they have.
    QFuture<Result<Made<LibraryTaken>>> take(const Library &library) const;

    /// Writes `bytes` to `path`, whole or not at all.
    static Result<void> writeFile(const QString &path, const QByteArray &bytes);

private:
    WorkContext m_context;
};

} // namespace waymark
