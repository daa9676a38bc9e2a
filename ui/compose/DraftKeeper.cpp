// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/DraftKeeper.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 pauseBeforeSaving = 500;
constexpr qint64 longestWait = 2000;

} // namespace

DraftKeeper::DraftKeeper(const WorkContext &context, const Draft &draft, std::function<DraftTexts()> texts,
                         QObject *parent)
    : QObject(parent), m_session(context, draft), m_texts(std::move(texts))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::saveNow);
    connect(&m_session, &DraftSession::emptied, this, &DraftKeeper::emptied);
    connect(&m_session, &DraftSession::previewed, this, &DraftKeeper::previewed);
    connect(&m_session, &DraftSession::saved, this, [this] {
        m_error.reset();
        Q_EMIT stateChanged();
        if (isSaved())
            answer({});
    });
    connect(&m_session, &DraftSession::kept, this, &DraftKeeper::stateChanged);
    connect(&m_session, &DraftSession::failed, this, [this](const Error &error) {
        m_error = error;
        Q_EMIT stateChanged();
        Q_EMIT failed(error);
        answer(failure(error));
    });
}

void DraftKeeper::touch()
{
    if (!m_touched)
        m_sinceFirstKey.start();
    m_touched = true;
    const qint64 left = std::max<qint64>(0, longestWait - m_sinceFirstKey.elapsed());
    m_pause.start(static_cast<int>(std::min(pauseBeforeSaving, left)));
    Q_EMIT stateChanged();
}

void DraftKeeper::keepBeforeNext(RevisionReason reason)
{
    saveNow();
    m_reason = reason;
}

void DraftKeeper::saveNow()
{
    m_pause.stop();
    if (std::exchange(m_touched, false))
        m_session.setTexts(m_texts(), std::exchange(m_reason, {}));
    else if (m_error)
        m_session.retry();
}

void DraftKeeper::setRecipients(const QList<ContactId> &recipients)
{
    m_session.setRecipients(recipients);
    Q_EMIT stateChanged();
}

void DraftKeeper::reset(const Draft &draft)
{
    m_pause.stop();
    m_touched = false;
    m_error.reset();
    m_reason.reset();
    m_session.reset(draft);
    Q_EMIT stateChanged();
}

void DraftKeeper::whenSaved(std::function<void(const Result<void> &)> done)
{
    saveNow();
    if (isSaved()) {
        done({});
        return;
    }
    m_waiting.append(std::move(done));
}

void DraftKeeper::answer(const Result<void> &result)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &done : waiting)
        done(result);
}

} // namespace waymark
