// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryUpdate.h"

#include "core/base/IfThere.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/RunAct.h"
#include "core/work/library/LibraryItems.h"
#include "core/work/library/LibraryOrigins.h"

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

QString versionKey()
{
    return QStringLiteral("library.builtIn");
}

/// How a stored row stands to the text that the program has of it.
enum class Standing {
    Missing,
    Same,
    Behind,  ///< As it once came: the newer text may take its place.
    Waiting, ///< Changed here, and there is a newer text than the one it was made from.
    Ours,    ///< Changed here, and nothing newer has come.
};

template <class T>
Standing standing(const std::optional<T> &ours, const T &theirs, const LibraryOrigins &origins,
                  const QString &key)
{
    if (!ours)
        return Standing::Missing;
    const QString now = LibraryItems::digest(*ours);
    const QString newest = LibraryItems::digest(theirs);
    const QString origin = origins.digest(key);
    if (now == newest)
        return Standing::Same;
    if (origins.isEmpty() || now == origin)
        return Standing::Behind;
    return origin == newest ? Standing::Ours : Standing::Waiting;
}

QString keyOf(const Playbook &playbook)
{
    return LibraryOrigins::playbookKey(playbook.id.toString());
}

QString keyOf(const EmailTemplate &emailTemplate)
{
    return LibraryOrigins::templateKey(emailTemplate.id.toString());
}

Result<std::optional<Playbook>> stored(Connection &connection, const Playbook &playbook)
{
    return ifThere(PlaybookRepository::find(connection, playbook.id));
}

Result<std::optional<EmailTemplate>> stored(Connection &connection, const EmailTemplate &emailTemplate)
{
    return ifThere(TemplateRepository::find(connection, emailTemplate.id));
}

Result<void> save(WriteTransaction &transaction, const Playbook &playbook, const std::optional<Playbook> &)
{
    return PlaybookRepository::save(transaction, playbook);
}

Result<void> save(WriteTransaction &transaction, EmailTemplate emailTemplate,
                  const std::optional<EmailTemplate> &before)
{
    emailTemplate.withdrawn = before && before->withdrawn;
    return TemplateRepository::save(transaction, emailTemplate);
}

/// One run over a library, inside a transaction.
class Updating
{
public:
    Updating(WriteTransaction &transaction, const LibraryOrigins &origins)
        : m_transaction(transaction), m_before(origins), m_origins(origins)
    {
    }

    Result<LibraryNews> take(const Library &library)
    {
        WAYMARK_TRY(takePickItems(library.pickItems()));
        for (const EmailTemplate &emailTemplate : library.templates())
            WAYMARK_TRY(takeItem(emailTemplate));
        for (const Playbook &playbook : library.playbooks()) {
            const auto how = takeItem(playbook);
            WAYMARK_TRY(how);
            if (*how == Standing::Missing)
                ++m_news.added;
        }
        if (m_origins != m_before)
            WAYMARK_TRY(m_origins.write(m_transaction));
        return m_news;
    }

private:
    template <class T>
    Result<Standing> takeItem(const T &theirs)
    {
        const auto ours = stored(m_transaction.connection(), theirs);
        WAYMARK_TRY(ours);
        const QString key = keyOf(theirs);
        const Standing how = standing(*ours, theirs, m_before, key);
        if (how == Standing::Waiting)
            ++m_news.waiting;
        if (how == Standing::Behind)
            ++m_news.changed;
        if (how == Standing::Waiting || how == Standing::Ours)
            return how;
        if (how != Standing::Same)
            WAYMARK_TRY(save(m_transaction, theirs, *ours));
        m_origins.set(key, LibraryItems::digest(theirs));
        return how;
    }

    /// An item that was changed here stays without a question: it is the organisation's own list.
    Result<void> takePickItems(const QList<PickItem> &items)
    {
        const auto all = PickListRepository::all(m_transaction.connection());
        WAYMARK_TRY(all);
        QHash<QString, PickItem> known;
        for (const PickItem &item : *all)
            known.insert(LibraryOrigins::pickItemKey(item.list, item.id), item);
        for (const PickItem &item : items) {
            const QString key = LibraryOrigins::pickItemKey(item.list, item.id);
            const auto ours = known.contains(key) ? std::optional(known.value(key)) : std::nullopt;
            const Standing how = standing(ours, item, m_before, key);
            if (how == Standing::Waiting || how == Standing::Ours)
                continue;
            if (how != Standing::Same)
                WAYMARK_TRY(PickListRepository::save(m_transaction, item));
            m_origins.set(key, LibraryItems::digest(item));
        }
        return {};
    }

    WriteTransaction &m_transaction;
    const LibraryOrigins m_before;
    LibraryOrigins m_origins;
    LibraryNews m_news;
};

Result<LibraryNews> update(WriteTransaction &transaction, const LibrarySource &source)
{
    const auto library = source.read();
    WAYMARK_TRY(library);
    const auto origins = LibraryOrigins::read(transaction.connection());
    WAYMARK_TRY(origins);
    const auto news = Updating(transaction, *origins).take(*library);
    WAYMARK_TRY(news);
    WAYMARK_TRY(SettingRepository::setValue(transaction, versionKey(), source.digest));
    return news;
}

template <class T>
Result<void> addWaiting(Connection &connection, const QList<T> &items, const LibraryOrigins &origins,
                        QList<NewerText> &waiting)
{
    for (const T &item : items) {
        const auto ours = stored(connection, item);
        WAYMARK_TRY(ours);
        if (standing(*ours, item, origins, keyOf(item)) == Standing::Waiting)
            waiting.append(
                {keyOf(item), (*ours)->name, std::is_same_v<T, Playbook>, (*ours)->version, item.version});
    }
    return {};
}

template <class T>
const T *withKey(const QList<T> &items, const QString &key)
{
    const auto it = std::ranges::find_if(items, [&key](const T &item) { return keyOf(item) == key; });
    return it == items.end() ? nullptr : &*it;
}

/// The first free id of a copy that is kept.
template <class T>
Result<T> copyToKeep(Connection &connection, T copy)
{
    const QString id = copy.id.toString();
    for (int number = 1;; ++number) {
        copy.id = decltype(copy.id)(QStringLiteral("%1.kept-%2").arg(id).arg(number));
        const auto there = stored(connection, copy);
        WAYMARK_TRY(there);
        if (!*there)
            break;
    }
    copy.name = LibraryUpdate::tr("%1 (ours, %2)", "a playbook or template that is kept, and its version")
                    .arg(copy.name, copy.version);
    if constexpr (std::is_same_v<T, EmailTemplate>)
        copy.withdrawn = true;
    return copy;
}

template <class T>
Result<void> replaceKeeping(WriteTransaction &transaction, const T &theirs)
{
    const auto ours = stored(transaction.connection(), theirs);
    WAYMARK_TRY(ours);
    if (*ours) {
        const auto copy = copyToKeep(transaction.connection(), **ours);
        WAYMARK_TRY(copy);
        WAYMARK_TRY(save(transaction, *copy, std::optional<T>(*copy)));
    }
    return save(transaction, theirs, *ours);
}

Result<void> setOrigin(WriteTransaction &transaction, const QString &key, const QString &digest)
{
    auto origins = LibraryOrigins::read(transaction.connection());
    WAYMARK_TRY(origins);
    origins->set(key, digest);
    return origins->write(transaction);
}

/// The digest of the library's item with this key; NotFound when it has none.
Result<QString> digestIn(const Library &library, const QString &key)
{
    if (const Playbook *playbook = withKey(library.playbooks(), key))
        return LibraryItems::digest(*playbook);
    if (const EmailTemplate *emailTemplate = withKey(library.templates(), key))
        return LibraryItems::digest(*emailTemplate);
    return failure(ErrorKind::NotFound, LibraryUpdate::tr("The program library has no newer text of this."));
}

} // namespace

LibrarySource LibrarySource::builtIn()
{
    return {[] { return Library::builtIn(); }, Library::builtInDigest()};
}

LibraryUpdate::LibraryUpdate(const WorkContext &context, const LibrarySource &source)
    : m_context(context), m_source(source)
{
}

Result<void> LibraryUpdate::install(WriteTransaction &transaction)
{
    WAYMARK_TRY(update(transaction, LibrarySource::builtIn()));
    return {};
}

QFuture<Result<LibraryNews>> LibraryUpdate::run() const
{
    const auto version = SettingRepository::value(m_context.store.reader(), versionKey());
    if (!version)
        return QtFuture::makeReadyFuture<Result<LibraryNews>>(failure(version.error()));
    if (*version == m_source.digest)
        return QtFuture::makeReadyFuture(Result<LibraryNews>(LibraryNews()));
    return m_context.store.write<LibraryNews>(
        [source = m_source](WriteTransaction &transaction) { return update(transaction, source); });
}

Result<QList<NewerText>> LibraryUpdate::waiting() const
{
    const auto library = m_source.read();
    WAYMARK_TRY(library);
    Connection &reader = m_context.store.reader();
    const auto origins = LibraryOrigins::read(reader);
    WAYMARK_TRY(origins);
    QList<NewerText> waiting;
    WAYMARK_TRY(addWaiting(reader, library->playbooks(), *origins, waiting));
    WAYMARK_TRY(addWaiting(reader, library->templates(), *origins, waiting));
    return waiting;
}

QFuture<Result<void>> LibraryUpdate::keepOurs(const QString &key) const
{
    return m_context.store.write<void>(
        [source = m_source, key](WriteTransaction &transaction) -> Result<void> {
            const auto library = source.read();
            WAYMARK_TRY(library);
            const auto digest = digestIn(*library, key);
            WAYMARK_TRY(digest);
            return setOrigin(transaction, key, *digest);
        });
}

QFuture<Result<void>> LibraryUpdate::askAgain(const QString &key) const
{
    return m_context.store.write<void>([key](WriteTransaction &transaction) {
        return setOrigin(transaction, key, QStringLiteral("asked"));
    });
}

QFuture<Result<ActNumber>> LibraryUpdate::takeNew(const QString &key) const
{
    return runAct(m_context, [source = m_source, key](WriteTransaction &transaction) -> Result<void> {
        const auto library = source.read();
        WAYMARK_TRY(library);
        const auto digest = digestIn(*library, key);
        WAYMARK_TRY(digest);
        if (const Playbook *playbook = withKey(library->playbooks(), key))
            WAYMARK_TRY(replaceKeeping(transaction, *playbook));
        if (const EmailTemplate *emailTemplate = withKey(library->templates(), key))
            WAYMARK_TRY(replaceKeeping(transaction, *emailTemplate));
        auto origins = LibraryOrigins::read(transaction.connection());
        WAYMARK_TRY(origins);
        origins->setByAct(key, *digest, transaction.number());
        return origins->write(transaction);
    });
}

} // namespace waymark
