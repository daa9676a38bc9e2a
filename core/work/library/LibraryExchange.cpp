// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryExchange.h"

#include "core/base/IfThere.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/RunAct.h"
#include "core/work/library/LibraryItems.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

/// Adds the item or puts it in the place of the one with its id, and counts which.
template <class Repository, class T>
Result<void> takeItem(WriteTransaction &transaction, T item, int &added, int &changed, int &same)
{
    const auto ours = ifThere(Repository::find(transaction.connection(), item.id));
    WAYMARK_TRY(ours);
    if (*ours && LibraryItems::digest(**ours) == LibraryItems::digest(item)) {
        ++same;
        return {};
    }
    ++(*ours ? changed : added);
    return Repository::save(transaction, item);
}

QSet<QString> namedTemplates(const QList<Playbook> &playbooks)
{
    QSet<QString> ids;
    for (const Playbook &playbook : playbooks) {
        for (const PlaybookStep &step : playbook.steps)
            ids.insert(step.emailTemplate.toString());
    }
    return ids;
}

} // namespace

LibraryExchange::LibraryExchange(const WorkContext &context) : m_context(context) {}

Result<QByteArray> LibraryExchange::exported(const PlaybookId &only) const
{
    Connection &reader = m_context.store.reader();
    QList<Playbook> playbooks;
    if (only.isEmpty()) {
        const auto all = PlaybookRepository::list(reader);
        WAYMARK_TRY(all);
        playbooks = *all;
    } else {
        const auto one = ifThere(PlaybookRepository::find(reader, only));
        WAYMARK_TRY(one);
        if (!*one)
            return failure(ErrorKind::NotFound, tr("There is no playbook “%1”.").arg(only.toString()));
        playbooks = {**one};
    }
    const auto templates = TemplateRepository::list(reader);
    WAYMARK_TRY(templates);
    const QSet<QString> named = namedTemplates(playbooks);
    QJsonArray playbookItems;
    for (const Playbook &playbook : playbooks)
        playbookItems.append(LibraryItems::toJson(playbook));
    QJsonArray templateItems;
    for (const EmailTemplate &emailTemplate : *templates) {
        if (named.contains(emailTemplate.id.toString()) || (only.isEmpty() && !emailTemplate.withdrawn))
            templateItems.append(LibraryItems::toJson(emailTemplate));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("playbooks"), playbookItems},
                                     {QStringLiteral("templates"), templateItems}})
        .toJson(QJsonDocument::Indented);
}

Result<void> LibraryExchange::exportTo(const QString &path, const PlaybookId &playbook) const
{
    const auto bytes = exported(playbook);
    WAYMARK_TRY(bytes);
    return writeFile(path, *bytes);
}

Result<Library> LibraryExchange::read(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return failure(ErrorKind::NotFound,
                       tr("There is no file %1.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
    if (info.isDir())
        return failure(ErrorKind::Damaged, tr("“%1” is a folder, not a library.").arg(name));
    if (info.size() > mostBytes)
        return failure(ErrorKind::Damaged, tr("“%1” is no library: it has %2, and a library has at most %3.")
                                               .arg(name, QLocale().formattedDataSize(info.size()),
                                                    QLocale().formattedDataSize(mostBytes)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, tr("“%1” cannot be opened: %2.").arg(name, file.errorString()));
    Library library;
    WAYMARK_TRY(library.addExport(file.readAll(), name));
    return library;
}

QFuture<Result<Made<LibraryTaken>>> LibraryExchange::take(const Library &library) const
{
    return runMaking<LibraryTaken>(
        m_context, [library](WriteTransaction &transaction) -> Result<LibraryTaken> {
            LibraryTaken taken;
            for (const EmailTemplate &emailTemplate : library.templates())
                WAYMARK_TRY(takeItem<TemplateRepository>(transaction, emailTemplate, taken.templatesAdded,
                                                         taken.templatesChanged, taken.same));
            for (const Playbook &playbook : library.playbooks())
                WAYMARK_TRY(takeItem<PlaybookRepository>(transaction, playbook, taken.playbooksAdded,
                                                         taken.playbooksChanged, taken.same));
            return taken;
        });
}

Result<void> LibraryExchange::writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return failure(ErrorKind::Io, tr("%1 cannot be written: %2. Choose another folder.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace waymark
