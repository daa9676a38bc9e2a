// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/DraftTexts.h"
#include "core/work/MergePart.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace waymark {

/// Proposes one email from two versions of it: subject, preheader, and the body paragraph by paragraph,
/// against what both began with (diff3 over the trees' blocks; Khanna, Kunal and Pierce, "A formal
/// investigation of diff3"). One-sided changes are chosen already; what both changed is for a person. Writes
/// nothing.
class DraftMerge
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftMerge)
public:
    /// Fails with Damaged when one of the texts cannot be read. Without `base` whatever differs is for a
    /// person.
    static Result<DraftMerge> of(const std::optional<DraftTexts> &base, const DraftTexts &mine,
                                 const DraftTexts &theirs);

    /// In reading order. Neighbouring blocks that are the same are one part.
    const QList<MergePart> &parts() const { return m_parts; }
    void choose(int part, std::optional<MergePart::Choice> choice);

    /// How many parts need, or needed, a person.
    int questions() const;
    /// How many of them nobody has chosen yet.
    int open() const;

    /// The email as it was chosen. Fails with Invalid while something is open, and where what was put
    /// together is longer than an email may be.
    Result<DraftTexts> result() const;

    bool operator==(const DraftMerge &) const = default;

private:
    QList<MergePart> m_parts;
};

} // namespace waymark
