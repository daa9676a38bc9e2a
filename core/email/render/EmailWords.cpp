// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/EmailWords.h"

#include <QHash>

namespace waymark {

namespace {

const QHash<QString, EmailWords> &allWords()
{
    static const QHash<QString, EmailWords> all = {
        {u"en"_qs,
         {u"You receive this email because you are a contact of ours."_qs,
          u"You receive this email because you are a contact of ours at %1."_qs, u"Unsubscribe"_qs, u"Yes"_qs,
          u"No"_qs}},
        {u"de"_qs,
         {u"Sie erhalten diese E-Mail als unser Kontakt."_qs,
          u"Sie erhalten diese E-Mail als unser Kontakt bei %1."_qs, u"Abmelden"_qs, u"Ja"_qs, u"Nein"_qs}},
        {u"fr"_qs,
         {u"Vous recevez cet e-mail parce que vous êtes notre contact."_qs,
          u"Vous recevez cet e-mail parce que vous êtes notre contact chez %1."_qs, u"Se désabonner"_qs,
          u"Oui"_qs, u"Non"_qs}},
        {u"es"_qs,
         {u"Recibe este correo porque es nuestro contacto."_qs,
          u"Recibe este correo porque es nuestro contacto en %1."_qs, u"Cancelar la suscripción"_qs, u"Sí"_qs,
          u"No"_qs}},
        {u"pt"_qs,
         {u"Recebe este e-mail porque é nosso contacto."_qs,
          u"Recebe este e-mail porque é nosso contacto em %1."_qs, u"Cancelar a subscrição"_qs, u"Sim"_qs,
          u"Não"_qs}},
        {u"it"_qs,
         {u"Riceve questa email perché è un nostro contatto."_qs,
          u"Riceve questa email perché è un nostro contatto presso %1."_qs, u"Annulla l’iscrizione"_qs,
          u"Sì"_qs, u"No"_qs}},
        {u"nl"_qs,
         {u"U ontvangt deze e-mail omdat u onze contactpersoon bent."_qs,
          u"U ontvangt deze e-mail omdat u onze contactpersoon bent bij %1."_qs, u"Afmelden"_qs, u"Ja"_qs,
          u"Nee"_qs}},
        {u"ja"_qs,
         {u"このメールは、ご担当者様としてご登録いただいている方にお送りしています。"_qs,
          u"このメールは、%1のご担当者様としてご登録いただいている方にお送りしています。"_qs,
          u"配信を停止する"_qs, u"はい"_qs, u"いいえ"_qs}},
        {u"ar"_qs,
         {u"تصلك هذه الرسالة لأنك جهة اتصال لدينا."_qs, u"تصلك هذه الرسالة لأنك جهة اتصال لدينا في %1."_qs,
          u"إلغاء الاشتراك"_qs, u"نعم"_qs, u"لا"_qs}},
        {u"he"_qs,
         {u"הודעה זו נשלחת לאנשי הקשר שלנו."_qs, u"הודעה זו נשלחת לאנשי הקשר שלנו ב־%1."_qs,
          u"הסרה מרשימת התפוצה"_qs, u"כן"_qs, u"לא"_qs}},
    };
    return all;
}

} // namespace

EmailWords emailWords(const QString &language)
{
    const QHash<QString, EmailWords> &all = allWords();
    const QString first = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return all.value(first, all.value(QStringLiteral("en")));
}

} // namespace waymark
