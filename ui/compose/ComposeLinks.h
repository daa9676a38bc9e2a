// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/LinkTrial.h"

#include <QObject>

namespace waymark {

class Clock;
class LinkTrier;
class WritingPane;

/// Tries the links of the email that is being written, when the person wants to know.
class ComposeLinks : public QObject
{
    Q_OBJECT
public:
    ComposeLinks(const Clock &clock, WritingPane *writing);

    void tryAll();
    /// What is known of the links so far.
    const LinkTrial &trial() const;

Q_SIGNALS:
    /// Trying has begun, or has ended.
    void changed();

private:
    WritingPane *m_writing;
    LinkTrier *m_trier;
};

} // namespace waymark
