// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace waymark {

/// Where in a mail transaction something was said (RFC 5321, section 3).
enum class SmtpStage {
    Connecting, ///< Before the greeting was complete.
    Hello,
    StartTls,
    SignIn,
    Sender,    ///< MAIL FROM
    Recipient, ///< RCPT TO
    Data,      ///< DATA was sent; its 354 or a refusal is awaited, or the message is on its way.
    Answer,    ///< After the last byte.
};

/// One reply of a mail server: its code (RFC 5321, section 4.2), its enhanced status code (RFC 3463) where
/// there is one, and its words.
class SmtpReply
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SmtpReply)
public:
    SmtpReply() = default;

    /// Adds one line as it came. The first line after a complete reply begins a new one. Lines beyond
    /// `maximalLines` and characters that cannot be shown are dropped.
    void addLine(const QByteArray &line);
    static SmtpReply parse(const QByteArray &lines);

    /// Whether the last line of it has come.
    bool isComplete() const { return m_complete; }
    bool isEmpty() const { return m_code == 0; }

    int code() const { return m_code; } ///< 0 without a reply.
    bool isPositive() const { return m_code >= 200 && m_code < 300; }
    bool isTransient() const { return m_code >= 400 && m_code < 500; }
    bool isPermanent() const { return m_code >= 500 && m_code < 600; }

    /// The enhanced code's subject and detail: {1, 1} of "5.1.1"; {-1, -1} without one.
    std::pair<int, int> subjectAndDetail() const { return {m_subject, m_detail}; }

    /// All lines as they came, for showing below the plain sentence.
    QString words() const { return m_lines.join(u'\n'); }

    /// What a refusal means, in one plain sentence that begins with "The mail server".
    QString reason(SmtpStage stage) const;

    static constexpr int maximalLines = 40;

private:
    bool mentions(std::initializer_list<const char *> phrases) const;
    QString reasonByEnhancedCode(SmtpStage stage) const;
    QString reasonByCode(SmtpStage stage) const;
    QString senderReason() const;

    QStringList m_lines;
    int m_code = 0;
    int m_subject = -1;
    int m_detail = -1;
    bool m_complete = false;
};

} // namespace waymark
