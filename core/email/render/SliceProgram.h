// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/render/TextWrap.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

class MergeState;
struct MergeTable;

/// One part of an email (HTML or text) as finished bytes and places between them. It is written once by a
/// compiler and run for every recipient; conditions are jumps forward.
class SliceProgram
{
public:
    /// What a run is given beside the recipient's values.
    struct Lines
    {
        QString subject;
        QString preheader;
    };
    struct Options
    {
        bool rightToLeft = false;
        bool markValues = false;
    };

    // Writing. Each call appends.

    /// Bytes that are the same for everybody.
    void literal(const QByteArray &bytes);
    /// A value in HTML text.
    void htmlValue(int place);
    /// An address in an HTML attribute.
    void htmlUrl(int place);
    /// An address as HTML text.
    void htmlUrlText(int place);
    /// The rendered subject, or the preheader, in HTML text or in an attribute.
    void htmlSubject();
    void htmlPreheader();
    /// The inline image `id` is used from here on.
    void asset(const QString &id);

    /// A paragraph of plain text that has to be wrapped again for each recipient.
    void beginParagraph(const LinePrefix &prefix);
    void paragraphText(const QString &text);
    void paragraphValue(int place);
    void paragraphUrl(int place);
    void endParagraph();

    /// What follows, up to endSkip(), is left out unless the condition holds.
    int skipUnless(int condition);
    /// The same unless the token has a value.
    int skipUnlessPresent(int token);
    /// The same if the token has a value.
    int skipIfPresent(int token);
    void endSkip(int skip);

    /// The part for one recipient. The ids of the images in it are appended to `assets`.
    QByteArray run(MergeState &state, const MergeTable &table, const Lines &lines, const Options &options,
                   QStringList &assets) const;

private:
    enum class Kind : quint8 {
        Literal,
        HtmlValue,
        HtmlUrl,
        HtmlUrlText,
        HtmlSubject,
        HtmlPreheader,
        Asset,
        BeginParagraph,
        ParagraphText,
        ParagraphValue,
        ParagraphUrl,
        EndParagraph,
        SkipUnless,
        SkipUnlessPresent,
        SkipIfPresent,
    };
    struct Slice
    {
        Kind kind = Kind::Literal;
        int index = 0;      ///< A place, condition, token, text or prefix; Literal: where its bytes begin.
        qsizetype size = 0; ///< Literal: how many bytes. Skips: the slice to go on with.
    };
    class Run;

    void add(Kind kind, int index = 0, qsizetype size = 0) { m_slices.append({kind, index, size}); }
    int addText(const QString &text);

    QByteArray m_bytes;
    bool m_joinable = false; ///< Whether the last literal may still grow.
    QList<Slice> m_slices;
    QStringList m_texts;
    QList<LinePrefix> m_prefixes;
};

} // namespace waymark
