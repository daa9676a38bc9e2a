// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <chrono>

namespace waymark {

/// How long a mail server may keep us waiting. Shorter than RFC 5321, section 4.5.3.2, before the message,
/// where a person waits and trying again is free; as long as it says after the last byte, where giving up
/// means not knowing.
struct SmtpTimeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(30);
    std::chrono::milliseconds reply = std::chrono::seconds(90);
    std::chrono::milliseconds stall =
        std::chrono::minutes(3); ///< Without a byte moving while the message leaves.
    std::chrono::milliseconds answer = std::chrono::minutes(10);
    std::chrono::milliseconds answerWhenStopped =
        std::chrono::seconds(5);                                 ///< After stop(), after the last byte.
    std::chrono::milliseconds goodbye = std::chrono::seconds(5); ///< For QUIT, when all is settled.
};

} // namespace waymark
