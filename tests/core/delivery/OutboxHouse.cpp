// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/delivery/OutboxHouse.h"

#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"

#include <QFile>

namespace waymark::test {

namespace {

const UserId sender(QStringLiteral("usr_maren"));
const AccountId account(QStringLiteral("acc_northbeam"));
const CtaId ctaId(QStringLiteral("cta_onboarding"));
const TaskId taskId(QStringLiteral("tsk_monitoring"));

/// The value; a test that asks for what is not there ends.
template <class T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

} // namespace

OutboxHouse::OutboxHouse(const QString &path, const Clock &clock)
{
    const bool fresh = !QFile::exists(path);
    m_store = sure(Store::open(path, clock));
    m_store->setActor(sender);
    if (fresh)
        furnish();
}

void OutboxHouse::furnish()
{
    write([](WriteTransaction &transaction) -> Result<void> {
        User maren;
        maren.id = sender;
        maren.name = QStringLiteral("Maren Lindqvist");
        maren.email = senderAddress();
        WAYMARK_TRY(UserRepository::save(transaction, maren));
        Organisation organisation;
        organisation.id = OrganisationId::create();
        organisation.name = QStringLiteral("GitLab");
        organisation.timeZone = QStringLiteral("Europe/Berlin");
        WAYMARK_TRY(OrganisationRepository::save(transaction, organisation));
        Account northbeam;
        northbeam.id = account;
        northbeam.name = QStringLiteral("Northbeam Robotics");
        northbeam.technicalAccountManager = sender;
        WAYMARK_TRY(AccountRepository::save(transaction, northbeam));
        Cta cta;
        cta.id = ctaId;
        cta.account = account;
        cta.name = QStringLiteral("Digital onboarding");
        cta.type = QStringLiteral("digital_journey");
        cta.owner = sender;
        WAYMARK_TRY(CtaRepository::save(transaction, cta));
        Task task;
        task.id = taskId;
        task.cta = ctaId;
        task.account = account;
        task.title = QStringLiteral("Monitoring GitLab");
        task.owner = sender;
        task.status = TaskStatus::InProgress;
        return TaskRepository::save(transaction, task);
    });
}

void OutboxHouse::write(const std::function<Result<void>(WriteTransaction &)> &work)
{
    if (const Result<void> written = m_store->writeAndWait<void>(work); !written)
        qFatal("%s", qPrintable(describe(written.error())));
}

void OutboxHouse::setAccount(const MailAccount &mailAccount)
{
    write([&](WriteTransaction &transaction) {
        return MailAccountRepository::save(transaction, sender, mailAccount);
    });
}

void OutboxHouse::setArchive(const QString &address)
{
    write([&](WriteTransaction &transaction) {
        Organisation organisation = sure(OrganisationRepository::get(transaction.connection()));
        organisation.bccArchive = address;
        return OrganisationRepository::save(transaction, organisation);
    });
}

Contact OutboxHouse::contact(const QString &address)
{
    const auto found = sure(ContactRepository::findByEmail(m_store->reader(), address));
    return found ? *found : makeContact(address);
}

Contact OutboxHouse::makeContact(const QString &address)
{
    Contact contact;
    contact.id = ContactId::create();
    contact.firstName = address.section(u'@', 0, 0);
    contact.email = address;
    contact.memberships = {{account, {}}};
    write([&](WriteTransaction &transaction) { return ContactRepository::save(transaction, contact); });
    return contact;
}

void OutboxHouse::change(const QString &address, const std::function<void(Contact &)> &change)
{
    Contact changed = contact(address);
    change(changed);
    write([&](WriteTransaction &transaction) { return ContactRepository::save(transaction, changed); });
}

SubmissionId OutboxHouse::send(const QStringList &addresses, const QDateTime &leavesAt)
{
    Submission submission;
    submission.id = SubmissionId::create();
    submission.draft = DraftId::create();
    submission.task = taskId;
    submission.cta = ctaId;
    submission.account = account;
    submission.accountTam = sender;
    submission.sender = sender;
    submission.senderName = QStringLiteral("Maren Lindqvist");
    submission.senderEmail = senderAddress();
    submission.subject = QStringLiteral("Monitoring GitLab");
    submission.createdAt = m_store->clock().now();
    submission.leavesAt = leavesAt;
    QList<Delivery> deliveries;
    for (const QString &address : addresses) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.submission = submission.id;
        delivery.contact = contact(address).id;
        delivery.name = address.section(u'@', 0, 0);
        delivery.address = address;
        delivery.subject = submission.subject;
        delivery.messageId = submission.id.toString() + u'.' + address;
        deliveries.append(delivery);
    }
    write([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
        for (const Delivery &delivery : deliveries) {
            WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
            WAYMARK_TRY(DeliveryRepository::saveMessage(transaction, delivery.id,
                                                        bytesFor(submission.id, delivery.address)));
        }
        return {};
    });
    return submission.id;
}

QByteArray OutboxHouse::bytesFor(const SubmissionId &submission, const QString &address)
{
    return "Date: Wed, 18 Nov 2026 10:45:00 +0100\r\nFrom: " + senderAddress().toUtf8() +
           "\r\nTo: " + address.toUtf8() + "\r\nSubject: Monitoring GitLab\r\nMessage-ID: <" +
           submission.toString().toUtf8() + '.' + address.toUtf8() + ">\r\n\r\nHello\r\n.\r\n";
}

Submission OutboxHouse::submission(const SubmissionId &id)
{
    return sure(SubmissionRepository::find(m_store->reader(), id));
}

Delivery OutboxHouse::delivery(const SubmissionId &id, const QString &address)
{
    const auto deliveries = sure(DeliveryRepository::forSubmission(m_store->reader(), id));
    for (const Delivery &delivery : deliveries) {
        if (delivery.address == address)
            return delivery;
    }
    qFatal("no delivery to %s", qPrintable(address));
}

Task OutboxHouse::task()
{
    return sure(TaskRepository::find(m_store->reader(), taskId));
}

Cta OutboxHouse::cta()
{
    return sure(CtaRepository::find(m_store->reader(), ctaId));
}

QList<Activity> OutboxHouse::timeline()
{
    return sure(ActivityRepository::forAccount(m_store->reader(), account, 0, 100));
}

void OutboxHouse::save(const Submission &submission)
{
    write([&](WriteTransaction &transaction) { return SubmissionRepository::save(transaction, submission); });
}

void OutboxHouse::save(const Delivery &delivery)
{
    write([&](WriteTransaction &transaction) { return DeliveryRepository::save(transaction, delivery); });
}

void OutboxHouse::recall(const SubmissionId &id)
{
    write([&](WriteTransaction &transaction) -> Result<void> {
        Submission recalled = sure(SubmissionRepository::find(transaction.connection(), id));
        recalled.state = SubmissionState::Recalled;
        WAYMARK_TRY(SubmissionRepository::save(transaction, recalled));
        for (Delivery delivery : sure(DeliveryRepository::forSubmission(transaction.connection(), id))) {
            delivery.state = DeliveryState::Cancelled;
            WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
        }
        return {};
    });
}

} // namespace waymark::test
