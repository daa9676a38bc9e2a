// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/email/checks/LinkTrial.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <chrono>

namespace waymark {

class LinkTry;

/// Tries the links of one email on the network, each address once, a few at a time. Works in the thread that
/// made it, which needs an event loop.
class LinkTrier : public QObject
{
    Q_OBJECT
public:
    /// `patience` is how long one answer may take.
    explicit LinkTrier(const Clock &clock, QObject *parent = nullptr,
                       std::chrono::milliseconds patience = std::chrono::seconds(15));
    ~LinkTrier() override;

    /// Tries all of `addresses` (linksToTry()), also those that were tried before; what others answered is
    /// forgotten. While it tries, another wish is not heard.
    void start(const QStringList &addresses);
    bool isTrying() const { return !m_waiting.isEmpty() || !m_running.isEmpty(); }

    /// What was found so far.
    const LinkTrial &trial() const { return m_trial; }

Q_SIGNALS:
    void finished();

private:
    void goOn();
    void take(LinkTry *one, const LinkAnswer &answer);

    const Clock &m_clock;
    const std::chrono::milliseconds m_patience;
    QNetworkAccessManager m_network;
    QStringList m_waiting;
    QSet<LinkTry *> m_running;
    LinkTrial m_trial;
};

} // namespace waymark
