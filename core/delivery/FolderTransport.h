// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/Transport.h"

#include <QCoreApplication>

#include <atomic>

namespace waymark {

/// Writes every message as an .eml file for its owner's eyes only, so that a first try mails nobody. Files
/// are named "2026-11-18 Monitoring GitLab – priya.r@northbeam.example.eml" after the message's own date; a
/// message that comes again (same Message-ID) takes the place of its file, another one gets a number.
class FolderTransport : public Transport
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FolderTransport)
public:
    explicit FolderTransport(const QString &folder) : m_folder(folder) {}

    TransportOutcome send(const OutgoingMessage &message, const DataSent &dataSent) override;
    void stop() override { m_stopped.store(true); }

    /// Makes `folder` (mode 0700) if need be and sees whether files can be made there.
    static Result<void> makeReady(const QString &folder);

    /// The file name for a message, without a number: no character that a file system or a file manager takes
    /// for something else, at most 200 bytes in UTF-8.
    static QString fileName(const OutgoingMessage &message);

private:
    QString pathFor(const OutgoingMessage &message) const;
    TransportOutcome notReached(const QString &reason) const;

    QString m_folder;
    std::atomic_bool m_stopped = false;
};

} // namespace waymark
