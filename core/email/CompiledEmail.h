// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/MergeValues.h"
#include "core/email/RenderedEmail.h"

#include <QStringList>

#include <memory>

namespace waymark {

/// An email made ready for its recipients: compiled once into slices of finished bytes and places for
/// values, so that one more recipient costs microseconds. Copies are cheap and share what was compiled; it
/// never changes, so several threads may render from it.
class CompiledEmail
{
public:
    explicit CompiledEmail(const EmailSource &source);

    /// The email as it leaves. A value is escaped for where it lands and can add neither markup nor a line
    /// to a header; it depends on nothing but the source and `values`.
    RenderedEmail render(const MergeValues &values) const;

    /// The same with every filled-in value highlighted in the HTML and labelled with its token's name, for
    /// "Mark filled-in values". Its `valuesMarked` is set, and MessageComposer refuses it.
    RenderedEmail renderMarked(const MergeValues &values) const;

    /// Names of all tokens in subject, preheader and body, each once, in reading order.
    const QStringList &tokens() const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace waymark
