// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpCallbacks.h"

#include <algorithm>
#include <cstring>

namespace waymark {

SmtpCallbacks::SmtpCallbacks(const QByteArray &bytes, const Transport::DataSent &dataSent,
                             const SmtpTimeouts &timeouts, const std::atomic_bool &stopped, bool rehearsal)
    : m_bytes(bytes), m_dataSent(dataSent), m_timeouts(timeouts), m_stopped(stopped), m_rehearsal(rehearsal)
{
    m_sinceStep.start();
}

void SmtpCallbacks::install(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &SmtpCallbacks::readCallback);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &SmtpCallbacks::headerCallback);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &SmtpCallbacks::progressCallback);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    // Replies come by the header callback, but which command they answer only the debug callback tells.
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &SmtpCallbacks::debugCallback);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

void SmtpCallbacks::attach(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_READDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, this);
}

/// The handle says QUIT when it is closed, long after this object is gone.
void SmtpCallbacks::detach(CURL *handle)
{
    for (const CURLoption option :
         {CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_XFERINFODATA, CURLOPT_DEBUGDATA})
        curl_easy_setopt(handle, option, static_cast<void *>(nullptr));
}

size_t SmtpCallbacks::readCallback(char *buffer, size_t size, size_t count, void *self)
{
    return self ? static_cast<SmtpCallbacks *>(self)->handOver(buffer, size * count) : CURL_READFUNC_ABORT;
}

size_t SmtpCallbacks::headerCallback(char *line, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    if (!self)
        return length;
    const QByteArray text(line, static_cast<qsizetype>(length));
    // Any other number than the line's length ends the exchange.
    return static_cast<SmtpCallbacks *>(self)->takeReplyLine(text) ? length : 0;
}

int SmtpCallbacks::debugCallback(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    // Sign-in lines come by here too; only the verb is looked at and nothing is kept.
    if (self && type == CURLINFO_HEADER_OUT)
        static_cast<SmtpCallbacks *>(self)->noteCommand(
            QByteArray(data, static_cast<qsizetype>(std::min<size_t>(size, 16))));
    return 0;
}

int SmtpCallbacks::progressCallback(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return !self || static_cast<SmtpCallbacks *>(self)->mayGoOn() ? 0 : 1;
}

size_t SmtpCallbacks::handOver(char *buffer, size_t room)
{
    m_sinceStep.restart();
    const qsizetype length = std::min(static_cast<qsizetype>(room), m_bytes.size() - m_offset);
    if (length == 0)
        return 0;
    if (m_offset + length == m_bytes.size()) {
        // With the size known, libcurl never asks again after the last byte, so this is the last moment at
        // which the step can be recorded before the message is the server's.
        if (Result<void> recorded = m_dataSent(); !recorded) {
            m_exchange.recordError = recorded.error();
            m_exchange.brokenBy = SmtpExchange::Break::NotRecorded;
            return CURL_READFUNC_ABORT;
        }
        m_exchange.dataSent = true;
        m_exchange.stage = SmtpStage::Answer;
        m_exchange.reply = {};
    }
    std::memcpy(buffer, m_bytes.constData() + m_offset, static_cast<size_t>(length));
    m_offset += length;
    return static_cast<size_t>(length);
}

bool SmtpCallbacks::takeReplyLine(const QByteArray &line)
{
    m_sinceStep.restart();
    if (m_hungUp)
        return true;
    m_exchange.reply.addLine(line);
    if (m_rehearsal && m_exchange.stage == SmtpStage::Recipient && m_exchange.reply.isComplete()) {
        m_exchange.brokenBy = SmtpExchange::Break::Enough;
        return false;
    }
    return true;
}

void SmtpCallbacks::noteCommand(const QByteArray &command)
{
    static constexpr std::pair<const char *, SmtpStage> stages[] = {
        {"EHLO", SmtpStage::Hello},    {"HELO", SmtpStage::Hello},       {"STARTTLS", SmtpStage::StartTls},
        {"AUTH", SmtpStage::SignIn},   {"MAIL FROM", SmtpStage::Sender}, {"RCPT TO", SmtpStage::Recipient},
        {"DATA\r\n", SmtpStage::Data},
    };
    m_sinceStep.restart();
    // After a refusal libcurl takes its leave; what is said then is no answer to the message.
    m_hungUp = m_hungUp || command.startsWith("QUIT");
    if (m_exchange.dataSent || m_hungUp)
        return;
    m_exchange.reply = {};
    // What fits none of them is a further line of the sign-in.
    for (const auto &[verb, stage] : stages) {
        if (command.startsWith(verb))
            m_exchange.stage = stage;
    }
}

bool SmtpCallbacks::mayGoOn()
{
    using namespace std::chrono;
    if (m_exchange.brokenBy != SmtpExchange::Break::None)
        return false;
    if (m_stopped.load() && !m_sinceStop.isValid())
        m_sinceStop.start();
    const bool stopNow =
        m_sinceStop.isValid() &&
        (!m_exchange.dataSent || milliseconds(m_sinceStop.elapsed()) >= m_timeouts.answerWhenStopped);
    const bool bodyLeaves = m_exchange.stage == SmtpStage::Data && m_offset > 0;
    const milliseconds patience = m_hungUp              ? m_timeouts.goodbye
                                  : m_exchange.dataSent ? m_timeouts.answer
                                  : bodyLeaves          ? m_timeouts.stall
                                                        : m_timeouts.reply;
    const bool tooLong = milliseconds(m_sinceStep.elapsed()) >= patience;
    if (stopNow)
        m_exchange.brokenBy = SmtpExchange::Break::Stopped;
    else if (tooLong)
        m_exchange.brokenBy = SmtpExchange::Break::TimedOut;
    return !stopNow && !tooLong;
}

} // namespace waymark
