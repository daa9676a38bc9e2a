// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/OutboxFlush.h"

#include "app/cli/OutboxAnswer.h"
#include "app/cli/ProfileWorkspace.h"
#include "core/delivery/Outbox.h"
#include "core/work/FirstStart.h"

#include <QJsonArray>

namespace waymark {

OutboxFlush::OutboxFlush() = default;
OutboxFlush::~OutboxFlush() = default;

QString OutboxFlush::summary() const
{
    return tr("Sends what waits in the outbox, and ends when nothing more can be done.");
}

QFuture<Result<CommandResult>> OutboxFlush::run(const QCommandLineParser &, const CommandContext &context)
{
    auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return QtFuture::makeReadyFuture(Result<CommandResult>(failure(store.error())));
    m_store = std::move(*store);
    const auto person = FirstStart(*m_store).person();
    if (!person)
        return QtFuture::makeReadyFuture(Result<CommandResult>(failure(person.error())));
    m_me = *person;
    m_store->setActor(m_me);
    m_promise.start();
    m_outbox = std::make_unique<Outbox>(OutboxParts{*m_store, context.secrets});
    QObject::connect(m_outbox.get(), &Outbox::statusChanged, m_outbox.get(),
                     [this, &clock = context.clock](const OutboxStatus &status) { follow(status, clock); });
    m_outbox->start();
    return m_promise.future();
}

/// It rests when there is nothing to do, or something stands in the way.
void OutboxFlush::follow(const OutboxStatus &status, const Clock &clock)
{
    using State = OutboxStatus::State;
    if (status.state == State::Off || status.state == State::Sending || m_promise.future().resultCount() > 0)
        return;
    m_promise.addResult(answer(status, clock));
    m_promise.finish();
}

Result<CommandResult> OutboxFlush::answer(const OutboxStatus &status, const Clock &clock) const
{
    const auto rows = readOutbox({*m_store, clock, m_me});
    WAYMARK_TRY(rows);
    CommandResult result = OutboxAnswer::of(*rows);
    if (status.state != OutboxStatus::State::Idle) {
        result.code = ExitCode::Problems;
        result.text += status.sentence.toUtf8() + '\n';
    }
    // What could not leave is left undone, whoever has to wait for it.
    if (!result.json.value(QStringLiteral("emails")).toArray().isEmpty())
        result.code = ExitCode::Problems;
    result.json.insert(QStringLiteral("obstacle"), status.sentence);
    return result;
}

} // namespace waymark
