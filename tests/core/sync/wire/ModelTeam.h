// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/core/sync/wire/Desk.h"
#include "tests/core/sync/wire/ModelEmails.h"
#include "tests/core/sync/wire/Post.h"
#include "tests/support/proxy/CuttingProxy.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QRandomGenerator>
#include <QStringList>

#include <array>
#include <memory>

namespace waymark::test {

/// Three computers of a team that do things at random, mostly offline, over a line that breaks: an admin's
/// with an account of her own, and two of a TAM's. What they send leaves through a real mail server.
class ModelTeam
{
public:
    static constexpr int desks = 3;

    explicit ModelTeam(quint32 seed);

    /// Somebody does something.
    void act();
    /// The line holds again, everybody synchronises, and what waits leaves; why that does not end.
    QString heal();
    /// What is different where all should be the same, or is lost, or left twice.
    QStringList findings();
    /// What was done, for whoever has to find out why it ended otherwise.
    const QStringList &story() const { return m_story; }

private:
    /// A text that somebody saved.
    struct Text
    {
        QString word;
        AccountId account;
        bool isGivenUp = false; ///< Somebody who saw it removed it.
    };

    std::unique_ptr<Transport> startRelay();
    void settle();
    void join(int desk, const ServiceHouse::Member &member);
    int anyDesk() { return m_random.bounded(desks); }
    QString word() { return QStringLiteral("w%1").arg(++m_words); }
    /// One of what a query gives, empty where that is nothing.
    QString any(int desk, const QString &sql, const QVariantList &binds = {});
    QString anyDraft(int desk);
    QString anyLive(int desk);
    /// Time goes by for everybody.
    void later(qint64 milliseconds);

    void edit(int desk);
    void editAccount(int desk);
    void editContact(int desk);
    void editCta(int desk);
    void editTask(int desk);
    void begin(int desk);
    void write(int desk);
    void remove(int desk);
    void send(int desk);
    void recall(int desk);
    void sendNow(int desk);
    void deliver();
    void synchronise(int desk);
    void signOutAndIn(int desk);
    void moveAccount(bool away);
    void backUp();
    void restore();
    void tell(int desk, const QString &what, const QString &uid = {}, const QString &more = {});
    QString sync(int desk);

    QStringList textFindings(int desk);
    QStringList waitingFindings(int desk);

    QRandomGenerator m_random;
    SmtpReceiver m_relay; ///< Started before the server listens, whose port a child would keep open.
    std::unique_ptr<Transport> m_way = startRelay();
    const quint16 m_port = Post::freePort();
    CuttingProxy m_proxy{m_port};
    Post m_post{m_port, m_proxy.url()};
    std::array<Desk, desks> m_desks;
    std::array<ServiceHouse::Member, desks> m_people;
    std::array<bool, desks> m_isNewerThanBackup{};
    AccountId m_shared; ///< The TAM's, given to the admin for a while now and then.
    AccountId m_own;    ///< The admin's.
    ModelEmails m_emails;
    QList<Text> m_texts;
    QString m_backup;
    int m_words = 0;
    QStringList m_story;
};

} // namespace waymark::test
