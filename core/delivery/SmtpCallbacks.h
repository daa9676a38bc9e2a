// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/SmtpExchange.h"
#include "core/delivery/SmtpTimeouts.h"
#include "core/delivery/Transport.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <atomic>
#include <curl/curl.h>

namespace waymark {

/// What libcurl calls during one exchange: hands over the message, notes commands and replies, watches the
/// time. Lives as long as one curl_easy_perform().
class SmtpCallbacks
{
public:
    SmtpCallbacks(const QByteArray &bytes, const Transport::DataSent &dataSent, const SmtpTimeouts &timeouts,
                  const std::atomic_bool &stopped, bool rehearsal);

    static void install(CURL *handle);
    void attach(CURL *handle);
    static void detach(CURL *handle);

    const SmtpExchange &exchange() const { return m_exchange; }
    SmtpExchange::Break brokenBy() const { return m_exchange.brokenBy; }

private:
    static size_t readCallback(char *buffer, size_t size, size_t count, void *self);
    static size_t headerCallback(char *line, size_t size, size_t count, void *self);
    static int debugCallback(CURL *, curl_infotype type, char *data, size_t size, void *self);
    static int progressCallback(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    size_t handOver(char *buffer, size_t room);
    bool takeReplyLine(const QByteArray &line);
    void noteCommand(const QByteArray &command);
    bool mayGoOn();

    const QByteArray &m_bytes;
    const Transport::DataSent &m_dataSent;
    const SmtpTimeouts &m_timeouts;
    const std::atomic_bool &m_stopped;
    const bool m_rehearsal;
    qsizetype m_offset = 0;
    bool m_hungUp = false;
    QElapsedTimer m_sinceStep; ///< Since the last command, reply or piece of the message.
    QElapsedTimer m_sinceStop;
    SmtpExchange m_exchange;
};

} // namespace waymark
