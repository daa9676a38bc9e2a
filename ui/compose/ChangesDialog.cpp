// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ChangesDialog.h"

#include "ui/compose/DifferenceView.h"
#include "ui/widgets/ScrollPane.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ChangesDialog::ChangesDialog(const EmailTemplate &emailTemplate, const DraftTexts &texts,
                             const ConditionText &condition, QWidget *parent)
    : DialogFrame(tr("Changes from template %1").arg(emailTemplate.version), parent),
      m_template(DraftTexts::of(emailTemplate)), m_texts(texts), m_condition(condition),
      m_changes(new DifferenceView(DifferenceView::Shows::Changes))
{
    setObjectName(QStringLiteral("changesDialog"));
    setEdgeToEdge(true);
    m_changes->setRestorable(true);
    connect(m_changes, &DifferenceView::restoreWanted, this, &ChangesDialog::takeBack);
    contentLayout()->addWidget(new ScrollPane(m_changes), 1);
    setCancelText(tr("Close"));
    resize(640, 480);
    showChanges();
}

void ChangesDialog::showChanges()
{
    const QList<DifferencePart> parts = differenceBetween(m_template, m_texts, m_condition);
    m_changes->setParts(parts);
    const bool same = std::ranges::all_of(
        parts, [](const DifferencePart &part) { return part.kind == DifferencePart::Kind::Same; });
    setFooterNote(same ? tr("Nothing is other than in the template.")
                       : tr("Only this email changes. The template stays as it is."));
}

void ChangesDialog::takeBack(const DifferencePart &part)
{
    if (part.place == DifferencePart::Place::Subject)
        m_texts.subject = m_template.subject;
    else if (part.place == DifferencePart::Place::Preheader)
        m_texts.preheader = m_template.preheader;
    else if (const auto now = Document::fromJson(m_texts.body); now && part.change) {
        if (const auto without = withoutChange(*now, *part.change))
            m_texts.body = without->toJson();
    }
    showChanges();
    Q_EMIT restored(m_texts);
}

} // namespace waymark
