// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/MergeValues.h"
#include "core/email/MessageHead.h"
#include "core/email/RenderedEmail.h"

#include <QByteArray>
#include <QString>

namespace waymark::test {

/// The bytes of a file, by its path in the sources; empty when there is none.
QByteArray sourceBytes(const QString &path);

/// The document in tests/core/email/fixtures/NAME.json.
Document fixture(const QString &name);

/// A document of one paragraph that holds the JSON of some inline nodes.
Document paragraphOf(const QByteArray &inlineNodes);

/// A document of the JSON of some blocks.
Document blocksOf(const QByteArray &json);

/// A line from the JSON of its nodes.
LineDocument line(const QByteArray &nodes);

/// The JSON of a token node.
QByteArray tokenNode(const QString &name, const QString &fallback = {});

/// The monitoring email of the fixtures, as a program's, by Maren Lindqvist.
EmailSource monitoringSource();

/// An email of one paragraph with the JSON of some inline nodes, and no more around it than must be.
EmailSource plainSource(const QByteArray &inlineNodes);

/// The bytes with LF for each CRLF.
QByteArray withLf(QByteArray bytes);

/// Priya Raghunathan's values for it.
MergeValues priyaValues();

/// That email as Priya gets it, and the head of her message.
RenderedEmail priyaEmail();
MessageHead priyaHead();

} // namespace waymark::test
