// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/ObjectWriter.h"

#include "core/base/Uid.h"
#include "core/domain/Contact.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/Patch.h"
#include "core/service/methods/ContentCheck.h"
#include "core/service/methods/ObjectView.h"
#include "core/service/methods/ReferenceCheck.h"
#include "core/service/objects/AddressKeeper.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/SendingUpdate.h"
#include "core/service/sending/SubmissionIntake.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

using Done = ObjectWriter::Done;

Done done(const QJsonObject &object)
{
    return Done(SetOutcome<QJsonObject>(object));
}

Done notDone(const tl::unexpected<SetError> &error)
{
    return Done(SetOutcome<QJsonObject>(error));
}

Done notDone(const SetError &error)
{
    return notDone(tl::unexpected<SetError>(error));
}

/// The keys of QJsonObject are sorted, so that equal objects have equal texts.
QString hashOf(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

/// What was given and says something: a later version that has more properties, or other defaults, makes the
/// same of the same create.
QJsonObject withoutDefaults(const TypeSchema &type, QJsonObject object)
{
    for (const PropertySchema &property : type.properties) {
        if (object.value(property.name) == property.defaultValue())
            object.remove(property.name);
    }
    return object;
}

bool hasTexts(const TypeSchema &type)
{
    return std::any_of(type.properties.cbegin(), type.properties.cend(),
                       [](const PropertySchema &property) { return property.merge == MergePolicy::Text; });
}

bool changesText(const TypeSchema &type, const QJsonObject &before, const QJsonObject &after)
{
    return std::any_of(type.properties.cbegin(), type.properties.cend(), [&](const PropertySchema &property) {
        return property.merge == MergePolicy::Text &&
               before.value(property.name) != after.value(property.name);
    });
}

/// Two texts never have the same number: by it a Submission says what was previewed.
QJsonObject withRaisedRevision(const TypeSchema &type, const QJsonObject &before, QJsonObject after)
{
    const QString name = QStringLiteral("revision");
    const qint64 old = before.value(name).toInteger();
    if (type.property(name) && changesText(type, before, after) && after.value(name).toInteger() <= old)
        after.insert(name, old + 1);
    return after;
}

QJsonObject withoutOwn(QJsonObject object)
{
    object.remove(QStringLiteral("id"));
    object.remove(QStringLiteral("rev"));
    return object;
}

} // namespace

Done ObjectWriter::create(const QJsonObject &given)
{
    if ((m_type.creators & m_context.caller.roles) == nobody)
        return notDone(refused("forbidden", QStringLiteral("You may not create a %1.").arg(m_type.name)));
    auto object = checkedCreate(m_type, given, m_context.caller.roles);
    if (!object)
        return notDone(object.error());
    *object = withTrimmedAddresses(m_type, *object);
    const QString hash = hashOf(withoutDefaults(m_type, *object));
    QString uid = object->value(QStringLiteral("uid")).toString();
    if (!uid.isEmpty()) {
        const auto existing = ObjectStore::find(m_context.connection, m_type, uid);
        if (!existing)
            return failure(existing.error());
        if (*existing)
            return createAgain(**existing, {hash, hashOf(*object)});
    } else {
        uid = newUid(m_type.prefix.toLatin1().constData());
    }
    const auto checked = checkContent({}, *object, 0);
    if (!checked)
        return failure(checked.error());
    if (!*checked) {
        const auto error = withPlaces(checked->error(), *object);
        return error ? notDone(*error) : Done(failure(error.error()));
    }
    const auto marked = AddressKeeper::marked(m_context.connection, m_type, *object);
    if (!marked)
        return failure(marked.error());
    *object = *marked;
    auto made = m_type.name == QLatin1String("Submission") ? insertSubmission(uid, hash, *object)
                                                           : insert(uid, hash, *object);
    if (made && *made) {
        // What is not as it was given is told, as the RFC wants it: the defaults, and what the server set.
        for (auto it = object->begin(); it != object->end(); ++it) {
            if (given.value(it.key()) != it.value())
                (*made)->insert(it.key(), it.value());
        }
    }
    return made;
}

/// What another has, and the caller does not see, they have now, too: it gets the places that they gave it,
/// so that they can go on with that one.
Result<SetError> ObjectWriter::withPlaces(SetError error, const QJsonObject &given)
{
    const QString existingId = QStringLiteral("existingId");
    if (m_type.scope != ScopeRule::OfMembership || error.type != QLatin1String("alreadyExists") ||
        error.more.contains(existingId) || error.properties.isEmpty())
        return error;
    const PropertySchema *unique = m_type.property(error.properties.first());
    const auto other = ObjectStore::withUnique(
        m_context.connection, QString(m_type.name + u'/' + unique->name), uniqueKeyOf(*unique, given));
    if (!other)
        return failure(other.error());
    if (!*other)
        return error;
    QJsonObject content = (*other)->content;
    QJsonObject places = content.value(m_type.scopeProperty).toObject();
    const QJsonObject added = given.value(m_type.scopeProperty).toObject();
    for (auto it = added.begin(); it != added.end(); ++it)
        places.insert(it.key(), it.value());
    content.insert(m_type.scopeProperty, places);
    const auto rev = ObjectStore::update(*m_context.change, m_type, **other, content);
    if (!rev)
        return failure(rev.error());
    WAYMARK_TRY(AddressKeeper::follow(*m_context.change, m_type, (*other)->content, content));
    error.more.insert(existingId, (*other)->uid);
    return error;
}

Done ObjectWriter::insertSubmission(const QString &uid, const QString &hash, QJsonObject &content)
{
    SubmissionIntake intake(m_context);
    const auto checked = intake.check(content);
    if (!checked)
        return failure(checked.error());
    if (!*checked)
        return notDone(checked->error());
    auto made = insert(uid, hash, content);
    if (!made || !*made)
        return made;
    const Result<void> finished = intake.finish(uid, hash, content);
    return finished ? made : Done(failure(finished.error()));
}

Done ObjectWriter::createAgain(const StoredObject &object, const QStringList &hashes) const
{
    const auto seen = ObjectStore::isSeen(m_context.connection, m_context.caller.person, object.key);
    if (!seen)
        return failure(seen.error());
    const bool isSame = hashes.contains(object.createHash);
    if (*seen && isSame)
        return done({{QStringLiteral("id"), object.uid}, {QStringLiteral("rev"), object.rev}});
    SetError error{QStringLiteral("alreadyExists"),
                   QStringLiteral("This uid was used for an object with other content."),
                   {},
                   {{QStringLiteral("existingId"), object.uid}}};
    if (object.destroyed) {
        error.description = QStringLiteral("This uid was used for an object that has been destroyed.");
        error.more.insert(QStringLiteral("destroyed"), true);
    } else if (!*seen && isSame) {
        // Whoever made it would otherwise look for what is wrong with it. For them it is what left their
        // book.
        error.description = QStringLiteral("It is there, and belongs to colleagues by now.");
        error.more.insert(QStringLiteral("destroyed"), true);
    }
    return notDone(error);
}

Done ObjectWriter::insert(const QString &uid, const QString &hash, const QJsonObject &content)
{
    QJsonObject stored = content;
    stored.insert(QStringLiteral("uid"), uid);
    const Result<void> inserted = ObjectStore::insert(*m_context.change, m_type, uid, hash, stored);
    if (!inserted)
        return failure(inserted.error());
    WAYMARK_TRY(AddressKeeper::follow(*m_context.change, m_type, {}, stored));
    return done({{QStringLiteral("id"), uid}, {QStringLiteral("uid"), uid}, {QStringLiteral("rev"), 1}});
}

Done ObjectWriter::update(const QString &id, const QJsonObject &patch, std::optional<qint64> ifRev)
{
    const auto object = seenObject(id);
    if (!object)
        return failure(object.error());
    if (!*object)
        return notDone(object->error());
    if (!mayUpdate(id))
        return notDone(refused("forbidden", QStringLiteral("You may not change this %1.").arg(m_type.name)));
    if (ifRev && *ifRev != (*object)->rev)
        return conflict(**object, patch);
    const auto visible = viewOf(m_context, m_type, **object);
    if (!visible)
        return failure(visible.error());
    auto changed = patched(m_type, *visible, patch, m_context.caller.roles);
    if (!changed)
        return notDone(changed.error());
    const auto mayMove = checkAddressOwner(m_context, m_type, **object, *changed);
    if (!mayMove || !*mayMove)
        return mayMove ? notDone(mayMove->error()) : Done(failure(mayMove.error()));
    // What the caller does not see counts as not there: they cannot name it either.
    const auto checked = checkContent(*visible, *changed, (*object)->key);
    if (!checked)
        return failure(checked.error());
    if (!*checked)
        return notDone(checked->error());
    const auto whole = withHidden(m_context, m_type, withoutOwn(*changed), (*object)->content);
    if (!whole)
        return failure(whole.error());
    // Nobody replaces a saved text that they do not know.
    if (!ifRev && changesText(m_type, (*object)->content, *whole))
        return conflict(**object, patch);
    return SendingUpdate::concerns(m_type) && *whole != (*object)->content ? updateSending(**object, *whole)
                                                                           : write(**object, *whole);
}

/// Writes `asked`, with what the server adds to it, and tells that.
Done ObjectWriter::write(const StoredObject &object, const QJsonObject &asked)
{
    const QJsonObject meant = withRaisedRevision(m_type, object.content, withTrimmedAddresses(m_type, asked));
    const auto content = AddressKeeper::marked(m_context.connection, m_type, meant);
    if (!content)
        return failure(content.error());
    QJsonObject told{{QStringLiteral("rev"), object.rev}};
    if (*content != object.content) {
        const auto rev = ObjectStore::update(*m_context.change, m_type, object, *content);
        if (!rev)
            return failure(rev.error());
        WAYMARK_TRY(AddressKeeper::follow(*m_context.change, m_type, object.content, *content));
        told.insert(QStringLiteral("rev"), *rev);
    }
    for (auto it = content->begin(); it != content->end(); ++it) {
        if (it.value() != asked.value(it.key()))
            told.insert(it.key(), it.value());
    }
    return done(told);
}

/// One change of these can have others in its wake, of the same object too.
Done ObjectWriter::updateSending(const StoredObject &object, QJsonObject content)
{
    SendingUpdate update(m_context);
    const QJsonObject asked = content;
    const auto checked = update.check(m_type, object, content);
    if (!checked)
        return failure(checked.error());
    if (!*checked)
        return notDone(checked->error());
    if (content != object.content) {
        const auto rev = ObjectStore::update(*m_context.change, m_type, object, content);
        if (!rev)
            return failure(rev.error());
        WAYMARK_TRY(update.finish(m_type, object, content));
    }
    const auto now = ObjectStore::find(m_context.connection, m_type, object.uid);
    if (!now)
        return failure(now.error());
    QJsonObject told{{QStringLiteral("rev"), (*now)->rev}};
    for (auto it = (*now)->content.begin(); it != (*now)->content.end(); ++it) {
        if (it.value() != asked.value(it.key()))
            told.insert(it.key(), it.value());
    }
    return done(told);
}

Done ObjectWriter::destroy(const QString &id, std::optional<qint64> ifRev)
{
    const auto object = seenObject(id);
    if (!object)
        return failure(object.error());
    if (!*object)
        return notDone(object->error());
    if ((m_type.destroyers & m_context.caller.roles) == nobody)
        return notDone(refused("forbidden", QStringLiteral("You may not destroy a %1.").arg(m_type.name)));
    if (ifRev ? *ifRev != (*object)->rev : hasTexts(m_type))
        return conflict(**object, {});
    const auto onItsWay = Dispatches::isOnItsWay(m_context.connection, id);
    if (!onItsWay)
        return failure(onItsWay.error());
    if (*onItsWay)
        return notDone(refused("forbidden", QStringLiteral("Its email is on its way.")));
    const auto unneeded = checkUnneeded(m_context, m_type, id, (*object)->key);
    if (!unneeded)
        return failure(unneeded.error());
    if (!*unneeded)
        return notDone(unneeded->error());
    const Result<void> destroyed = ObjectStore::destroy(*m_context.change, m_type, **object);
    if (!destroyed)
        return failure(destroyed.error());
    WAYMARK_TRY(AddressKeeper::follow(*m_context.change, m_type, (*object)->content, {}));
    return done({});
}

Result<SetOutcome<StoredObject>> ObjectWriter::seenObject(const QString &id) const
{
    const auto objects = ObjectStore::seen(m_context.connection, m_type, m_context.caller.person, {id});
    if (!objects)
        return failure(objects.error());
    if (objects->isEmpty())
        return SetOutcome<StoredObject>(refused("notFound", QString()));
    return SetOutcome<StoredObject>(objects->first());
}

bool ObjectWriter::mayUpdate(const QString &id) const
{
    const Caller &caller = m_context.caller;
    if ((m_type.updaters & caller.roles) == nobody)
        return false;
    return !m_type.updatesOwn || caller.isAdmin() || id == caller.person;
}

Result<SetOutcome<void>> ObjectWriter::checkContent(const QJsonObject &before, const QJsonObject &content,
                                                    qint64 key)
{
    // By a user's address they are found; no other text is one.
    const QString email = content.value(QStringLiteral("email")).toString();
    if (m_type.name == QLatin1String("Identity") && !isEmailAddress(email) &&
        email != before.value(QStringLiteral("email")).toString())
        return SetOutcome<void>(invalidProperty(QStringLiteral("email"), QStringLiteral("is no address")));
    auto checked = checkTexts(m_context, m_type, before, content);
    if (checked && *checked)
        checked = checkReferences(m_context, m_type, before, content);
    if (checked && *checked)
        checked = checkUnique(m_context, m_type, content, key);
    return checked;
}

Done ObjectWriter::conflict(const StoredObject &object, const QJsonObject &patch)
{
    const auto current = viewOf(m_context, m_type, object);
    if (!current)
        return failure(current.error());
    SetError error{QStringLiteral("conflict"), QStringLiteral("It has changed since."), {}, {}};
    const auto wanted = applyPatch(m_type, *current, patch);
    if (wanted) {
        for (auto it = wanted->begin(); it != wanted->end(); ++it) {
            if (it.value() != current->value(it.key()))
                error.properties.append(it.key());
        }
    }
    error.more.insert(QStringLiteral("rev"), object.rev);
    error.more.insert(QStringLiteral("current"), *current);
    return notDone(error);
}

} // namespace waymark
