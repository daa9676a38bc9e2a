// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/links/LinkTrier.h"

#include "core/links/LinkTry.h"

namespace waymark {

namespace {

/// As many as a browser opens to one server.
constexpr int mostAtOnce = 6;

} // namespace

LinkTrier::LinkTrier(const Clock &clock, QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent), m_clock(clock), m_patience(patience)
{
}

LinkTrier::~LinkTrier()
{
    // Each of them uses the network, which as a member goes before this object's children.
    qDeleteAll(m_running);
}

void LinkTrier::start(const QStringList &addresses)
{
    if (isTrying())
        return;
    m_waiting = addresses;
    m_waiting.removeDuplicates();
    m_trial.at = m_clock.now();
    m_trial.open = int(m_waiting.size());
    m_trial.answers.clear();
    if (m_waiting.isEmpty())
        Q_EMIT finished();
    goOn();
}

void LinkTrier::goOn()
{
    while (m_running.size() < mostAtOnce && !m_waiting.isEmpty()) {
        auto *one = new LinkTry(m_network, m_waiting.takeFirst(), m_patience, this);
        m_running.insert(one);
        connect(one, &LinkTry::answered, this, [this, one](const LinkAnswer &answer) { take(one, answer); });
        one->start();
    }
}

void LinkTrier::take(LinkTry *one, const LinkAnswer &answer)
{
    m_trial.answers.insert(one->address(), answer);
    --m_trial.open;
    m_running.remove(one);
    one->deleteLater();
    goOn();
    if (!isTrying())
        Q_EMIT finished();
}

} // namespace waymark
